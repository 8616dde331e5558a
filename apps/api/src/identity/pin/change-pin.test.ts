import { changePin, lock, readMe, resetPin, signInWithRecoveryCode, unlock } from '@tweespraak/contract/learner/account'
import { eraseMine } from '@tweespraak/contract/learner/couple'
import { addEmail, confirmEmail } from '@tweespraak/contract/learner/email'
import { askWayBack, newPinAfterWait, readWayBack } from '@tweespraak/contract/learner/way-back'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, type Person } from '../../../test/couple.ts'
import { refused } from '../../../test/refusals.ts'
import { meOf } from '../../../test/visitor.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { hours } from '../../platform/domain/duration.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const newPin = '735180'
const change = (who: Person, pin = who.pin) => who.browser.call(changePin, { body: { pin, newPin } })

/** The same person on another device, inside. */
async function alsoOnTablet({ recoveryCode, pin }: Person) {
  const tablet = world.visitor()
  await tablet.call(signInWithRecoveryCode, { body: { recoveryCode, pin } })
  return tablet
}

async function giveEmail({ browser, pin }: Person, email: string): Promise<void> {
  await browser.call(addEmail, { body: { email, pin, tellOldAddress: true } })
  await world.work()
  const code = /[0-9]{8}/.exec(world.mail.to(email).at(-1)?.text ?? '')?.[0] ?? ''
  await browser.call(confirmEmail, { body: { code } })
}

test('with the old PIN somebody sets another: from then on that one opens, and the old one does not', async () => {
  const ana = await aPerson(world, 'Ana')
  await change(ana)
  expect((await ana.browser.call(readMe, {})).me?.unlocked, 'whoever changed it stays inside').toBe(true)
  await ana.browser.call(lock, {})
  await refused(ana.browser.call(unlock, { body: { pin: ana.pin } }), 'pin.wrong')
  await ana.browser.call(unlock, { body: { pin: newPin } })
  expect((await meOf(ana.browser)).alias).toBe('Ana')
})

test('every other session of this person ends, and of nobody else', async () => {
  const ana = await aPerson(world, 'Ana')
  const ben = await aPerson(world, 'Ben')
  const tablet = await alsoOnTablet(ana)
  await change(ana)
  expect(await tablet.call(readMe, {})).toEqual({ signedIn: false, me: null })
  expect((await ben.browser.call(readMe, {})).me?.alias).toBe('Ben')
  await ben.browser.call(lock, {})
  await ben.browser.call(unlock, { body: { pin: ben.pin } })
  expect((await meOf(ben.browser)).alias, 'the PIN of a partner stays').toBe('Ben')
})

test('the recovery code on paper stays as it was', async () => {
  const ana = await aPerson(world, 'Ana')
  await change(ana)
  const body = { recoveryCode: ana.recoveryCode, pin: newPin }
  const visitor = world.visitor()
  await visitor.call(signInWithRecoveryCode, { body })
  expect((await meOf(visitor)).alias).toBe('Ana')
})

test('a wrong old PIN changes nothing and counts as a try: after the fifth the right one is not looked at', async () => {
  const ana = await aPerson(world, 'Ana')
  const tablet = await alsoOnTablet(ana)
  for (let i = 0; i < 4; i++) await refused(change(ana, '000000'), 'pin.wrong')
  await refused(change(ana, '000000'), 'pin.locked')
  await refused(change(ana), 'pin.locked')
  expect((await tablet.call(readMe, {})).me?.alias, 'nobody is put out by a wrong try').toBe('Ana')
})

test('a PIN is six digits', async () => {
  const ana = await aPerson(world, 'Ana')
  for (const weak of ['12345', '1234567', 'abcdef', ''])
    await refused(ana.browser.call(changePin, { body: { pin: ana.pin, newPin: weak } }), 'request.invalid')
  await ana.browser.call(lock, {})
  await ana.browser.call(unlock, { body: { pin: ana.pin } })
  expect((await meOf(ana.browser)).alias).toBe('Ana')
})

test('the same request once more is judged anew: the old PIN is not the PIN any more', async () => {
  const ana = await aPerson(world, 'Ana')
  await giveEmail(ana, 'ana-twice@voorbeeld.example')
  const request = { body: { pin: ana.pin, newPin } }
  const idempotencyKey = 'b6a2f9de-6f6e-4a51-9b4c-6a4c7c1d2e3f'
  await ana.browser.call(changePin, request, { idempotencyKey })
  await refused(ana.browser.call(changePin, request, { idempotencyKey }), 'pin.wrong')
  await world.work()
  expect(world.mail.to('ana-twice@voorbeeld.example')).toHaveLength(2)
})

test('two at the same moment: one of them changes it', async () => {
  const ana = await aPerson(world, 'Ana')
  const both = await Promise.allSettled([change(ana), change(ana)])
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
  await ana.browser.call(lock, {})
  await ana.browser.call(unlock, { body: { pin: newPin } })
  expect((await meOf(ana.browser)).alias).toBe('Ana')
})

test('the old PIN also stops a wait that somebody else began, and its owner is told', async () => {
  const ana = await aPerson(world, 'Ana')
  await ana.browser.call(askWayBack, { body: { purpose: 'newPin' } })
  await change(ana)
  expect((await ana.browser.call(readWayBack, {})).wait).toBeNull()
  expect((await ana.browser.call(readMe, {})).me?.asked?.purpose).toBe('newPin')
})

test('nobody, and nobody before the PIN, changes it', async () => {
  await refused(world.visitor().call(changePin, { body: { pin: '402917', newPin } }), 'session.none')
  const ana = await aPerson(world, 'Ana')
  await ana.browser.call(lock, {})
  await refused(change(ana), 'session.locked')
})

describe('the mail about it', () => {
  const routes: [string, (who: Person) => Promise<unknown>][] = [
    ['with the old PIN', (who) => change(who)],
    [
      'with the recovery code',
      (who) => world.visitor().call(resetPin, { body: { recoveryCode: who.recoveryCode, newPin } }),
    ],
    [
      'after the wait',
      async (who) => {
        await who.browser.call(lock, {})
        await who.browser.call(askWayBack, { body: { purpose: 'newPin' } })
        world.moveWall(hours(72))
        await who.browser.call(newPinAfterWait, { body: { newPin } })
      },
    ],
  ]
  test.each(routes)('%s: one neutral mail goes to the person’s own address', async (route, go) => {
    const email = `ana-${route.replaceAll(' ', '-').toLowerCase()}@voorbeeld.example`
    const ana = await aPerson(world, 'Ana', 'en')
    await giveEmail(ana, email)
    await go(ana)
    await world.work()
    await world.work()
    const mails = world.mail.to(email).filter(({ text }) => text.includes('changed'))
    expect(mails.map(({ subject }) => subject)).toEqual(['A message for you'])
    expect(mails[0]?.text).not.toMatch(/Tweespraak|Ana|new PIN|recovery|\d{4}|http/i)
  })

  test('without an address there is none, and once somebody is erased neither', async () => {
    const ben = await aPerson(world, 'Ben')
    await giveEmail(ben, 'ben-gone@voorbeeld.example')
    const before = world.mail.sent.length
    await change(await aPerson(world, 'Ana'))
    await change(ben)
    await ben.browser.call(eraseMine, { body: { pin: newPin } })
    await world.work()
    expect(world.mail.sent).toHaveLength(before)
  })
})
