import {
  createAccount,
  lock,
  readArrivalKey,
  readMe,
  requestMailCode,
  signInWithRecoveryCode,
  signOut,
  unlock,
} from '@tweespraak/contract/learner/account'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { meOf } from '../../../test/visitor.ts'
import { aWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const wish = { alias: 'Ana', locale: 'nl', timeZone: 'Europe/Amsterdam', pin: '402917', adult: true } as const

test('an account needs no e-mail address, and its maker is let in at once', async () => {
  const ana = world.visitor()
  const { recoveryCode, personId } = await ana.call(createAccount, { body: wish })
  expect(recoveryCode).toMatch(/^([2-9A-Z]{4}-){5}[2-9A-Z]{4}$/)
  expect(await meOf(ana)).toMatchObject({ personId, alias: 'Ana', emailHint: null, unlocked: true })
})

test('a visitor is told that nobody is signed in, which is no error; a closed area only that somebody is', async () => {
  expect(await world.visitor().call(readMe, {})).toEqual({ signedIn: false, me: null })
  const ana = world.visitor()
  await ana.call(createAccount, { body: wish })
  await ana.call(lock, {})
  expect(await ana.call(readMe, {})).toEqual({ signedIn: true, me: null })
})

test('the recovery code with the PIN lets a person in on another device', async () => {
  const { recoveryCode } = await world.visitor().call(createAccount, { body: wish })
  const phone = world.visitor()
  await phone.call(signInWithRecoveryCode, { body: { recoveryCode, pin: wish.pin } })
  const me = await meOf(phone)
  expect(me.alias).toBe('Ana')
})

test('five wrong PINs close the gate, and the tries count although each request failed', async () => {
  const ana = world.visitor()
  await ana.call(createAccount, { body: wish })
  for (let i = 0; i < 4; i++) {
    await expect(ana.call(unlock, { body: { pin: '000000' } })).rejects.toMatchObject({
      problem: { code: 'pin.wrong' },
    })
  }
  await expect(ana.call(unlock, { body: { pin: '000000' } })).rejects.toMatchObject({ problem: { code: 'pin.locked' } })
  await expect(ana.call(unlock, { body: { pin: wish.pin } })).rejects.toMatchObject({ problem: { code: 'pin.locked' } })
})

test('asking a code for an unknown address answers as for a known one, and sends nothing', async () => {
  expect(await world.visitor().call(requestMailCode, { body: { email: 'niemand@voorbeeld.example' } })).toEqual({
    done: true,
  })
  await world.work()
  expect(world.mail.sent).toEqual([])
})

test('a browser on the way in gets the same key again, another browser another one, and leaving ends it', async () => {
  const ana = world.visitor()
  const { key } = await ana.call(readArrivalKey, {})
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
  expect((await ana.call(readArrivalKey, {})).key).toBe(key)
  expect((await world.visitor().call(readArrivalKey, {})).key).not.toBe(key)
  await ana.call(signOut, {})
  expect((await ana.call(readArrivalKey, {})).key).not.toBe(key)
})

test('the key of the way in is handed to our own page only', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'idempotency-key': crypto.randomUUID() }
  const answer = await world.visitor().fetch('/api/learner/arrival/key', { method: 'POST', headers })
  expect(await answer.json()).toMatchObject({ code: 'request.foreign_origin' })
})
