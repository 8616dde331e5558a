import { type Endpoint, fullPath } from '@tweespraak/contract/endpoint'
import { readMe, signOut, signOutEverywhere } from '@tweespraak/contract/learner/account'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson } from '../../../test/couple.ts'
import { aWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

test.each([
  ['here', signOut],
  ['everywhere', signOutEverywhere],
] satisfies [string, Endpoint][])(
  'signing out %s empties the browser’s cache, and leaves cookies and storage',
  async (_, it) => {
    const { browser } = await aPerson(world, 'Ana')
    const answer = await browser.fetch(fullPath(it), {
      method: 'POST',
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    expect(answer.headers.get('clear-site-data')).toBe('"cache"')
    expect(await browser.call(readMe, {})).toEqual({ signedIn: false, me: null })
  },
)

test('whoever is signed out may be signed out again, by a page that sends what was still due', async () => {
  const browser = world.visitor()
  expect(await browser.call(signOut, {})).toEqual({ done: true })
})
