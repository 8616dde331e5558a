import { fullPath } from '@tweespraak/contract/endpoint'
import { createAccount, requestMailCode } from '@tweespraak/contract/learner/account'
import { readsAsAlias } from '@tweespraak/contract/values/values'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const path = fullPath(requestMailCode)

async function post(body: string | Uint8Array<ArrayBuffer> | undefined, headers: Record<string, string> = {}) {
  const answer = await world.visitor().fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    ...(body !== undefined && { body }),
  })
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  return (await answer.json()) as { status: number; code: string; title: string }
}

describe('every bad input has a 4xx of its own and changes nothing', () => {
  test.each([
    ['broken JSON', '{"email":', 400, 'request.not_json'],
    ['no body at all', undefined, 400, 'request.invalid'],
    ['ten megabytes', `"${'a'.repeat(10 * 1024 * 1024)}"`, 413, 'request.too_large'],
    ['a JSON bomb', '['.repeat(50_000), 400, 'request.too_deep'],
    ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22), 400, 'request.not_utf8'],
    ['a NUL in a text', '{"email":"a\\u0000@b.example"}', 400, 'request.nul_in_text'],
    ['a key that would change prototypes', '{"__proto__":{"x":1}}', 400, 'request.invalid'],
    ['an unknown field', '{"email":"a@b.example","role":"operator"}', 400, 'request.invalid'],
    ['a list where an object belongs', '[]', 400, 'request.invalid'],
  ])('%s', async (_name, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, code })
  })

  test('another content type', async () => {
    expect(await post('email=a', { 'content-type': 'text/plain' })).toMatchObject({ code: 'request.unsupported_type' })
  })

  test('no idempotency key', async () => {
    expect(await post('{"email":"a@b.example"}', { 'idempotency-key': 'x' })).toMatchObject({
      status: 400,
      code: 'request.idempotency_key_missing',
    })
  })

  test('a request from another site', async () => {
    expect(await post('{"email":"a@b.example"}', { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
      code: 'request.foreign_origin',
    })
  })

  test('a broken percent sign in the address', async () => {
    const answer = await world.visitor().fetch('/api/learner/steps/%zz')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'request.invalid' })
  })
})

test.each(['\u200B', '\u2060', '\u2800', 'An\na', 'Ana\u202E'])(
  'a name of which nothing can be seen, or that is not one line, is refused',
  async (alias) => {
    const answer = await world.visitor().fetch(fullPath(createAccount), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ alias, locale: 'nl', timeZone: 'Europe/Amsterdam', pin: '402917', adult: true }),
    })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'request.invalid' })
  },
)

test.each(['Ana', 'Zoë', '李', '👩‍👩‍👧', 'A. de B.', '-'])('a name such as %s is a name', (alias) => {
  expect(readsAsAlias(alias)).toBe(true)
})

test('the wrong fields are named, what was sent is not repeated', async () => {
  const answer = await world.visitor().fetch(fullPath(createAccount), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      alias: 'geheim'.repeat(20),
      locale: 'xx',
      timeZone: 'Europe/Amsterdam',
      pin: '12',
      adult: true,
    }),
  })
  const body = await answer.text()
  expect(body).toContain('body.pin')
  expect(body).toContain('body.locale')
  expect(body).not.toContain('geheim')
})

test('an address that does not exist and one of another audience give the same 404, byte for byte', async () => {
  const missing = await world.visitor('learner').fetch('/api/learner/nothing-here')
  const foreign = await world.visitor('learner').fetch('/api/municipality/me')
  expect(missing.status).toBe(404)
  expect(await foreign.text()).toBe(await missing.text())
})

test('titles come in the asked language', async () => {
  const dutch = await world.visitor().fetch('/api/learner/today', { headers: { 'accept-language': 'nl' } })
  const english = await world.visitor().fetch('/api/learner/today', { headers: { 'accept-language': 'en' } })
  expect(((await dutch.json()) as { title: string }).title).toBe('Log eerst in.')
  expect(((await english.json()) as { title: string }).title).toBe('Sign in first.')
})
