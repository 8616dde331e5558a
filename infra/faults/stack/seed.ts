import { setTimeout as pause } from 'node:timers/promises'
import {
  answerOffer,
  bookConversation,
  listSlots,
  readConversations,
  type Slot,
} from '@tweespraak/contract/learner/conversations'
import { acceptInvite, invitePartner, readCouple, redeemCode } from '@tweespraak/contract/learner/couple'
import { addEmail, confirmEmail } from '@tweespraak/contract/learner/email'
import { makeCodeSet, readBatches, readCards } from '@tweespraak/contract/municipality/licences'
import { requestCode, signIn } from '@tweespraak/contract/municipality/sign-in'
import { openAvailability } from '@tweespraak/contract/professional/availability'
import * as practice from '@tweespraak/contract/professional/sign-in'
import { Browser } from './browser.ts'
import { mailsTo } from './mails.ts'
import { aPerson, demoPin, finishesFirstStep, type Person, until } from './people.ts'
import type { Stack } from './stack.ts'

/** How long the worker may take to do what follows from something, in ms; it may have been killed in between. */
const followUpTimeoutMs = 180_000
/** Evenings the professional opens: from this many days from now, so many. */
const firstEvening = 3
const evenings = 6

/** The demo municipality and the demo professional, both signed in. */
export class SeedStaff {
  readonly stack: Stack
  readonly adviser: Browser
  readonly batchId: string

  private constructor(stack: Stack, adviser: Browser, batchId: string) {
    this.stack = stack
    this.adviser = adviser
    this.batchId = batchId
  }

  static async open(stack: Stack): Promise<SeedStaff> {
    const adviser = new Browser(stack, 'municipality')
    const email = 'jolanda@demodam.example'
    await adviser.call(requestCode, { body: { email } })
    const code = await codeMailed(stack, email)
    await adviser.call(signIn, { body: { code, totp: await appCode(stack, email) } })
    const { batches } = await adviser.call(readBatches, {})
    const [batch] = batches
    if (!batch) throw new Error('the demo municipality bought nothing')
    await openEvenings(stack)
    return new SeedStaff(stack, adviser, batch.id)
  }
}

async function openEvenings(stack: Stack): Promise<void> {
  const professional = new Browser(stack, 'professional')
  const email = 'marijke@praktijk.example'
  await professional.call(practice.requestCode, { body: { email } })
  const code = await codeMailed(stack, email)
  await professional.call(practice.signIn, { body: { code, totp: await appCode(stack, email) } })
  const today = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  for (let nth = 0; nth < evenings; nth++) {
    const date = today.add({ days: firstEvening + nth }).toString()
    await professional.call(openAvailability, {
      body: { date, from: '18:00', until: '22:00', timeZone: 'Europe/Amsterdam' },
    })
  }
}

/** A fresh licence code, as it stands on a card. */
export async function aCode(staff: SeedStaff): Promise<string> {
  const { id } = await staff.adviser.call(makeCodeSet, {
    body: { batchId: staff.batchId, channel: 'huisarts', size: 1 },
  })
  const { codes } = await staff.adviser.call(readCards, { params: { id } })
  return codes[0] ?? ''
}

export interface AgreedCouple {
  readonly ana: Person
  readonly ben: Person
  readonly talkId: string
}

/** Couples that both said yes to talks. */
export async function agreedCouples(stack: Stack, staff: SeedStaff, count: number): Promise<readonly AgreedCouple[]> {
  const couples: AgreedCouple[] = []
  for (let nth = 0; nth < count; nth++) couples.push(await anAgreedCouple(stack, staff))
  return couples
}

async function anAgreedCouple(stack: Stack, staff: SeedStaff): Promise<AgreedCouple> {
  const [ana, ben, code] = await Promise.all([aPerson(stack, 'Ana'), aPerson(stack, 'Ben'), aCode(staff)])
  await ana.browser.call(redeemCode, { body: { code } })
  await until(
    'there is a couple',
    followUpTimeoutMs,
    async () => (await ana.browser.call(readCouple, {})).couple !== null,
  )
  const { spokenCode } = await ana.browser.call(invitePartner, {})
  await ben.browser.call(acceptInvite, { body: { invite: spokenCode } })
  const overview = () => ana.browser.call(readConversations, {})
  await until('talks are offered', followUpTimeoutMs, async () => (await overview()).offer !== null)
  for (const { browser } of [ana, ben]) await browser.call(answerOffer, { body: { answer: 'yes' } })
  await until('the first talk can be booked', followUpTimeoutMs, async () => (await overview()).next !== null)
  return { ana, ben, talkId: (await overview()).next?.id ?? '' }
}

export async function slotsOf(couple: AgreedCouple | undefined): Promise<readonly Slot[]> {
  if (!couple) return []
  return (await couple.ana.browser.call(listSlots, { params: { id: couple.talkId } })).slots
}

/** Books the first slot that is offered. */
export async function book(couple: AgreedCouple): Promise<void> {
  const [slot] = await slotsOf(couple)
  if (!slot) throw new Error('no slot is offered')
  const body = { professionalId: slot.professional.id, startsAt: slot.startsAt }
  await couple.ana.browser.call(bookConversation, { params: { id: couple.talkId }, body })
}

/** Gives somebody an address, proven with the code that comes there. */
export async function withMail(stack: Stack, person: Person, email: string): Promise<void> {
  await person.browser.call(addEmail, { body: { email, pin: demoPin, tellOldAddress: true } })
  await person.browser.call(confirmEmail, { body: { code: await codeMailed(stack, email) } })
}

async function codeMailed(stack: Stack, email: string): Promise<string> {
  let code: string | undefined
  await until(`a code comes to ${email}`, followUpTimeoutMs, async () => {
    code = /\b[0-9]{8}\b/.exec((await mailsTo(stack, email))[0]?.text ?? '')?.[0]
    return code !== undefined
  })
  return code ?? ''
}

/** Returns the code that the authenticator app shows, with some seconds left. */
async function appCode(stack: Stack, email: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${stack.inbox}/accounts.json`)
    const accounts = (await answer.json()) as { email: string; code?: string; secondsLeft?: number }[]
    const found = accounts.find((it) => it.email === email)
    if (!found?.code) throw new Error(`${email} has no authenticator app`)
    if ((found.secondsLeft ?? 0) > 3) return found.code
    await pause(1_000)
  }
}

/** Somebody alone, with a code: redeems it, and does the first step once there is a couple. */
export async function aBeginner(stack: Stack, staff: SeedStaff): Promise<{ begin(): Promise<void> }> {
  const [person, code] = await Promise.all([aPerson(stack, 'Els'), aCode(staff)])
  const { call } = person.browser
  return {
    async begin() {
      await call(redeemCode, { body: { code } })
      await until('there is a couple', followUpTimeoutMs, async () => (await call(readCouple, {})).couple !== null)
      await finishesFirstStep(person)
    },
  }
}
