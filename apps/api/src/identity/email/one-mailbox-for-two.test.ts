import {
  addEmail,
  changePin,
  confirmEmail,
  createAccount,
  requestMailCode,
  signIn,
  signInWithRecoveryCode,
} from '@tweespraak/contract/learner/account'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refused } from '../../../test/refusals.ts'
import { meOf } from '../../../test/visitor.ts'
import { aWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const pins = { ana: '402917', ben: '735180', neither: '618204' } as const

async function codeMailedTo(email: string): Promise<string> {
  await world.work()
  return /\d{8}/.exec(world.mail.to(email).at(-1)?.text ?? '')?.[0] ?? ''
}

/** Somebody with a place of their own and this address. */
async function aPersonAt(email: string, alias: string, pin: string) {
  const browser = world.visitor()
  const { personId, recoveryCode } = await browser.call(createAccount, {
    body: { alias, locale: 'nl', timeZone: 'Europe/Amsterdam', pin, adult: true },
  })
  await browser.call(addEmail, { body: { email } })
  await browser.call(confirmEmail, { body: { code: await codeMailedTo(email) } })
  return { browser, personId, recoveryCode }
}

/** Signs in by mail on a device that was not here before. */
async function signInByMail(email: string, pin: string) {
  const phone = world.visitor()
  await phone.call(requestMailCode, { body: { email } })
  await phone.call(signIn, { body: { code: await codeMailedTo(email), pin } })
  return meOf(phone)
}

async function wrongTries(...people: readonly { personId: string }[]): Promise<readonly number[]> {
  const { rows } = await world.database.owner.query<{ id: string; pin_failures: number }>(
    'select id, pin_failures from identity.accounts where id = any($1)',
    [people.map((it) => it.personId)],
  )
  return people.map(({ personId }) => rows.find((it) => it.id === personId)?.pin_failures ?? -1)
}

test('two people at one address each get into their own place, and neither gets a wrong try for it', async () => {
  const email = 'samen@voorbeeld.example'
  const ana = await aPersonAt(email, 'Ana', pins.ana)
  const ben = await aPersonAt(email, 'Ben', pins.ben)
  expect((await signInByMail(email, pins.ana)).personId).toBe(ana.personId)
  expect((await signInByMail(email, pins.ben)).personId).toBe(ben.personId)
  expect(await wrongTries(ana, ben)).toEqual([0, 0])
})

test('two people with one address and one PIN get in by mail nowhere, and by recovery code each at home', async () => {
  const email = 'zelfde@voorbeeld.example'
  const ana = await aPersonAt(email, 'Ana', pins.ana)
  const ben = await aPersonAt(email, 'Ben', pins.ana)
  await refused(signInByMail(email, pins.ana), 'session.two_places')
  expect(await wrongTries(ana, ben)).toEqual([0, 0])
  for (const { personId, recoveryCode } of [ana, ben]) {
    const visitor = world.visitor()
    await visitor.call(signInWithRecoveryCode, { body: { recoveryCode, pin: pins.ana } })
    const me = await meOf(visitor)
    expect(me.personId).toBe(personId)
  }
})

test('at a shared address a mail about one place comes once, and says neither whose it is nor what was done', async () => {
  const email = 'een-bus@voorbeeld.example'
  const ana = await aPersonAt(email, 'Ana', pins.ana)
  await aPersonAt(email, 'Ben', pins.ben)
  const before = world.mail.to(email).length
  await ana.browser.call(changePin, { body: { pin: pins.ana, newPin: pins.neither } })
  await world.work()
  const mails = world.mail.to(email).slice(before)
  expect(mails.map(({ subject }) => subject)).toEqual(['Een bericht voor je'])
  expect(mails[0]?.text).not.toMatch(/Ana|Ben|nieuwe pincode|veranderde je pincode/)
})

test('a wrong PIN counts for both at the address, and a right one takes back its own count only', async () => {
  const email = 'fout@voorbeeld.example'
  const ana = await aPersonAt(email, 'Ana', pins.ana)
  const ben = await aPersonAt(email, 'Ben', pins.ben)
  await refused(signInByMail(email, pins.neither), 'pin.wrong')
  expect(await wrongTries(ana, ben)).toEqual([1, 1])
  await signInByMail(email, pins.ana)
  expect(await wrongTries(ana, ben)).toEqual([0, 1])
})

test('a closed PIN lets nobody in, also with the right digits, and says no more than a wrong one', async () => {
  const email = 'dicht@voorbeeld.example'
  const ana = await aPersonAt(email, 'Ana', pins.ana)
  const ben = await aPersonAt(email, 'Ben', pins.ben)
  await world.database.owner.query(
    `update identity.accounts set pin_failures = 5, pin_closed_until = now() + interval '20 minutes' where id = $1`,
    [ben.personId],
  )
  for (const pin of [pins.ben, pins.neither]) await refused(signInByMail(email, pin), 'pin.locked')
  expect(await wrongTries(ana, ben)).toEqual([2, 5])
  expect((await signInByMail(email, pins.ana)).personId).toBe(ana.personId)
})
