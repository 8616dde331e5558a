import { createHmac } from 'node:crypto'
import { answerOffer, bookConversation, listSlots, readConversations } from '@tweespraak/contract/learner/conversations'
import { addEmail, confirmEmail } from '@tweespraak/contract/learner/email'
import { readAgenda } from '@tweespraak/contract/professional/agenda'
import { openAvailability } from '@tweespraak/contract/professional/availability'
import { requestCode, signIn } from '@tweespraak/contract/professional/sign-in'
import { IdentityCommands } from '../src/identity/identity.commands.ts'
import { totpAt, totpStep } from '../src/identity/staff/domain/totp.ts'
import { Clock } from '../src/platform/clock/clock.ts'
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts'
import { system } from '../src/platform/domain/actor.ts'
import { after, days, minutes } from '../src/platform/domain/duration.ts'
import { aCouple, type Person, type SmallCouple } from './couple.ts'
import type { TownHall } from './municipality.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export interface Counsellor {
  readonly browser: Visitor
  readonly personId: string
  readonly email: string
}

const codeIn = (world: World, email: string) => /[0-9]{8}/.exec(world.mail.to(email).at(-1)?.text ?? '')?.[0] ?? ''

/** A professional with an account, signed in with both codes. */
export async function aProfessional(world: World, name = 'Marijke'): Promise<Counsellor> {
  const email = `${name.toLowerCase()}@praktijk.example`
  const totpSecret = '3132333435363738393031323334353637383930'
  const wish = { kind: 'professional', municipalityId: null, name, email, locale: 'nl', totpSecret } as const
  const personId = await world.app
    .get(UnitOfWork)
    .run(system('test'), (tx) => world.app.get(IdentityCommands).createStaffAccount(tx, wish))
  const browser = world.visitor('professional')
  await browser.call(requestCode, { body: { email } })
  await world.work()
  const hmac = (key: Uint8Array, message: Uint8Array) => createHmac('sha1', key).update(message).digest()
  const totp = totpAt(Buffer.from(totpSecret, 'hex'), totpStep(new Date()), hmac)
  await browser.call(signIn, { body: { code: codeIn(world, email), totp } })
  return { browser, personId, email }
}

/** The date this many days from now in Amsterdam. */
export const dateIn = (world: World, n: number): string =>
  Temporal.Instant.fromEpochMilliseconds(after(world.app.get(Clock).now(), days(n)).getTime())
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDate()
    .toString()

/** Opens an evening, seven to ten by Amsterdam's clock, this many days from now. */
export async function anEvening(world: World, who: Counsellor, n: number): Promise<void> {
  const body = { date: dateIn(world, n), from: '19:00', until: '22:00', timeZone: 'Europe/Amsterdam' }
  await who.browser.call(openAvailability, { body })
}

export async function withMail(world: World, person: Person, email: string): Promise<void> {
  await person.browser.call(addEmail, { body: { email, pin: person.pin, tellOldAddress: true } })
  await world.work()
  await person.browser.call(confirmEmail, { body: { code: codeIn(world, email) } })
}

/** A couple that agreed to the conversations: the id of their first conversation. */
export async function anAgreedCouple(world: World, town?: TownHall): Promise<SmallCouple & { conversationId: string }> {
  const couple = await aCouple(world, town)
  await couple.ana.browser.call(answerOffer, { body: { answer: 'yes' } })
  await couple.ben.browser.call(answerOffer, { body: { answer: 'yes' } })
  await world.work()
  const { next } = await couple.ana.browser.call(readConversations, {})
  if (!next) throw new Error('no conversation was opened')
  return { ...couple, conversationId: next.id }
}

/** Books the `nth` slot that is offered. */
export async function booked(couple: { ana: Person; conversationId: string }, nth = 0): Promise<void> {
  const params = { id: couple.conversationId }
  const { slots } = await couple.ana.browser.call(listSlots, { params })
  const slot = slots[nth]
  if (!slot) throw new Error('no slot is offered')
  const body = { professionalId: slot.professional.id, startsAt: slot.startsAt }
  await couple.ana.browser.call(bookConversation, { params, body })
}

/** A couple in the first minute of their first conversation: time goes there. */
export async function aConversationGoingOn(
  world: World,
  who: Counsellor,
  town: TownHall,
): Promise<SmallCouple & { conversationId: string }> {
  await anEvening(world, who, 3)
  const couple = await anAgreedCouple(world, town)
  await booked(couple)
  await goToStart(world, who, couple.conversationId)
  return couple
}

/** Goes to the first minute of a conversation that this professional holds. */
export async function goToStart(world: World, who: Counsellor, conversationId: string): Promise<void> {
  const { upcoming } = await who.browser.call(readAgenda, {})
  const start = Date.parse(upcoming.find((it) => it.id === conversationId)?.appointment.startsAt ?? '')
  world.travel(start + minutes(1) - world.app.get(Clock).now().getTime())
}
