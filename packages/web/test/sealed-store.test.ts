import { openSealedStore } from '@tweespraak/web/drafts'
import { createStore, entries, set } from 'idb-keyval'
import { expect, test } from 'vitest'

const keyOf = (seed: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(seed)))
const fresh = () => `test-${crypto.randomUUID()}`

/** Everything that lies on the device, as text. */
async function onTheDevice(database: string): Promise<string> {
  const found = await entries<string, { iv: Uint8Array; data: ArrayBuffer }>(createStore(database, 'sealed'))
  return found.map(([key, { data }]) => key + new TextDecoder().decode(data)).join('\n')
}

test('what was written comes back with the same key', async () => {
  const database = fresh()
  await (await openSealedStore<string>(keyOf(1), database)).put('m1-begin/grade', 'een zeven')
  expect(await (await openSealedStore<string>(keyOf(1), database)).read('m1-begin/grade')).toBe('een zeven')
})

test('the device shows neither the text nor the step it belongs to', async () => {
  const database = fresh()
  await (await openSealedStore<string>(keyOf(1), database)).put('m1-private/questions', 'geheim antwoord')
  const raw = await onTheDevice(database)
  expect(raw).not.toBe('')
  expect(raw).not.toContain('geheim')
  expect(raw).not.toContain('private')
})

test('another person on the same device reads nothing, and loses nothing', async () => {
  const database = fresh()
  const ana = await openSealedStore<string>(keyOf(1), database)
  const ben = await openSealedStore<string>(keyOf(2), database)
  await ana.put('step/one', 'van Ana')
  await ben.put('step/one', 'van Ben')
  expect(await ben.all()).toEqual(['van Ben'])
  await ben.remove('step/one')
  expect(await ana.all()).toEqual(['van Ana'])
})

test('a text moved to the place of another does not open', async () => {
  const database = fresh()
  const store = await openSealedStore<string>(keyOf(1), database)
  await store.put('one', 'eerste')
  await store.put('two', 'tweede')
  const place = createStore(database, 'sealed')
  const [first, second] = await entries(place)
  await set(first?.[0] ?? '', second?.[1], place)
  expect(await store.all()).toHaveLength(1)
})
