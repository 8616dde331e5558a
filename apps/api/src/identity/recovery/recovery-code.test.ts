import {
  keepRecoveryCode,
  lock,
  makeRecoveryCode,
  readMe,
  resetPin,
  signInWithRecoveryCode,
} from '@tweespraak/contract/learner/account'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson } from '../../../test/couple.ts'
import { refused } from '../../../test/refusals.ts'
import { meOf } from '../../../test/visitor.ts'
import { aWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const kept = async (person: { browser: ReturnType<World['visitor']> }) =>
  (await person.browser.call(readMe, {})).me?.recoveryKept

test('a new recovery code opens the door, and the old one stops at that moment', async () => {
  const ana = await aPerson(world, 'Ana')
  const { recoveryCode } = await ana.browser.call(makeRecoveryCode, { body: { pin: ana.pin } })
  expect(recoveryCode).not.toBe(ana.recoveryCode)
  const tablet = world.visitor()
  await refused(
    tablet.call(signInWithRecoveryCode, { body: { recoveryCode: ana.recoveryCode, pin: ana.pin } }),
    'recovery_code.wrong',
  )
  await tablet.call(signInWithRecoveryCode, { body: { recoveryCode, pin: ana.pin } })
  const me = await meOf(tablet)
  expect(me.alias).toBe('Ana')
})

test('until somebody says that the code is on paper the account knows that it is not', async () => {
  const ana = await aPerson(world, 'Ana')
  expect(await kept(ana)).toBe(false)
  await ana.browser.call(keepRecoveryCode, {})
  expect((await meOf(ana.browser)).recoveryKept).toBe(true)
  await ana.browser.call(makeRecoveryCode, { body: { pin: ana.pin } })
  expect(await kept(ana)).toBe(false)
})

test('a code that came with a new PIN is not on paper either', async () => {
  const ana = await aPerson(world, 'Ana')
  await ana.browser.call(keepRecoveryCode, {})
  const body = { recoveryCode: ana.recoveryCode, newPin: '735180' }
  await ana.browser.call(resetPin, { body })
  expect((await meOf(ana.browser)).recoveryKept).toBe(false)
})

test('nobody, and nobody before the PIN, makes or keeps a code', async () => {
  await refused(world.visitor().call(makeRecoveryCode, { body: { pin: '402917' } }), 'session.none')
  await refused(world.visitor().call(keepRecoveryCode, {}), 'session.none')
  const ana = await aPerson(world, 'Ana')
  await ana.browser.call(lock, {})
  await refused(ana.browser.call(makeRecoveryCode, { body: { pin: ana.pin } }), 'session.locked')
  await refused(ana.browser.call(keepRecoveryCode, {}), 'session.locked')
})

test('a wrong PIN makes no code and counts as a try: after the fifth the sixth is not looked at', async () => {
  const ana = await aPerson(world, 'Ana')
  const given = (pin: string) => ana.browser.call(makeRecoveryCode, { body: { pin } })
  for (let i = 0; i < 4; i++) await refused(given('000000'), 'pin.wrong')
  await refused(given('000000'), 'pin.locked')
  await refused(given(ana.pin), 'pin.locked')
  const visitor = world.visitor()
  await visitor.call(resetPin, { body: { recoveryCode: ana.recoveryCode, newPin: '735180' } })
  const me = await meOf(visitor)
  expect(me.alias, 'the old code still works').toBe('Ana')
})

test('a partner makes a code for themselves only', async () => {
  const ana = await aPerson(world, 'Ana')
  const ben = await aPerson(world, 'Ben')
  await ben.browser.call(makeRecoveryCode, { body: { pin: ben.pin } })
  const visitor = world.visitor()
  await visitor.call(signInWithRecoveryCode, { body: { recoveryCode: ana.recoveryCode, pin: ana.pin } })
  expect((await meOf(visitor)).alias).toBe('Ana')
})
