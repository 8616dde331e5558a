import { createAccount } from '@tweespraak/contract/learner/account'
import {
  acceptInvite,
  type ConsentPurpose,
  giveConsent,
  invitePartner,
  redeemCode,
} from '@tweespraak/contract/learner/couple'
import { makeCodeSet, readCards } from '@tweespraak/contract/municipality/licences'
import { AccountsRepository } from '../src/identity/accounts.repository.ts'
import { blankAccount } from '../src/identity/domain/account.ts'
import { PersonSeal } from '../src/identity/person-seal.ts'
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts'
import { type Participant, system } from '../src/platform/domain/actor.ts'
import { aMunicipality, type TownHall } from './municipality.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** One person of the cast: a browser that is signed in, and what only its owner knows. */
export interface Person {
  readonly browser: Visitor
  readonly personId: string
  readonly pin: string
  readonly recoveryCode: string
}

export interface SmallCouple {
  readonly ana: Person
  readonly ben: Person
  readonly town: TownHall
}

const textHash = 'a'.repeat(64)
const everything: readonly ConsentPurpose[] = ['takingPart', 'statistics', 'mailMessages', 'mailAppointments']

export async function aPerson(world: World, alias: string, locale: 'nl' | 'en' = 'nl'): Promise<Person> {
  const browser = world.visitor()
  browser.locale = locale
  const pin = '402917'
  const { personId, recoveryCode } = await browser.call(createAccount, {
    body: { alias, locale, timeZone: 'Europe/Amsterdam', pin, adult: true },
  })
  for (const purpose of everything) {
    await browser.call(giveConsent, { body: { purpose, given: true, textHash, locale } })
  }
  return { browser, personId, pin, recoveryCode }
}

/** A person with an account and nothing else: no PIN, no consent. For tests that need many at once. */
export async function anAccount(world: World): Promise<Participant> {
  const personId = crypto.randomUUID()
  const name = await world.app.get(PersonSeal).seal(personId, 'name', 'Iemand')
  await world.app.get(UnitOfWork).run(system('test'), (tx) =>
    world.app.get(AccountsRepository).add(tx, {
      ...blankAccount(personId, name),
      kind: 'participant',
      locale: 'nl',
      timeZone: 'Europe/Amsterdam',
    }),
  )
  return { kind: 'participant', personId, sessionId: personId, unlocked: true }
}

/** A fresh licence code of this municipality, as it stands on a card. */
export async function aCode(town: TownHall): Promise<string> {
  const { id } = await town.adviser.call(makeCodeSet, {
    body: { batchId: town.batchId, channel: 'huisarts', size: 1 },
  })
  const { codes } = await town.adviser.call(readCards, { params: { id } })
  return codes[0] ?? ''
}

/** Ana redeemed a code and is in a couple of one. */
export async function aSoloist(world: World, town: TownHall, alias = 'Ana'): Promise<Person> {
  const ana = await aPerson(world, alias)
  await ana.browser.call(redeemCode, { body: { code: await aCode(town) } })
  await world.work()
  return ana
}

/** Ana and Ben, each with an account of their own, joined by an invite. Ben reads English. */
export async function aCouple(world: World, town?: TownHall): Promise<SmallCouple> {
  const where = town ?? (await aMunicipality(world))
  const ana = await aSoloist(world, where)
  const ben = await aPerson(world, 'Ben', 'en')
  const { spokenCode } = await ana.browser.call(invitePartner, {})
  await ben.browser.call(acceptInvite, { body: { invite: spokenCode } })
  await world.work()
  return { ana, ben, town: where }
}
