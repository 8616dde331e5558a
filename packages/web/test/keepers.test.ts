import { createDrafts } from '@tweespraak/web/drafts'
import { Keepers } from '@tweespraak/web/keepers'
import { Keeper, type Stored } from '@tweespraak/web/saving'
import { expect, test, vi } from 'vitest'

interface Body {
  readonly text: string
}

const key = btoa(String.fromCharCode(...new Uint8Array(32).fill(9)))

/** Somebody who writes: keepers, a device of their own, and a server that answers when it is let go. */
function aWriter(stored?: Stored<string>) {
  const keepers = new Keepers<string, Body>()
  const drafts = createDrafts<Body>(async () => key, `writer-${crypto.randomUUID()}`)
  const server = { sent: [] as string[], answer: Promise.withResolvers<void>() }
  const of = (now = stored) =>
    keepers.of('one', now, () => {
      return new Keeper<string, Body>({
        name: 'one',
        drafts,
        stored: now,
        bodyOf: (text) => ({ text }),
        contentOf: ({ text }) => text,
        async send({ text }) {
          server.sent.push(text)
          await server.answer.promise
          return { version: (now?.version ?? 0) + 1, savedAt: '2026-11-22T19:14:00.000Z' }
        },
        newest: async () => undefined,
        pause: 150,
      })
    })
  return { keepers, drafts, server, of }
}

const at = (version: number): Stored<string> => ({
  content: `v${version}`,
  version,
  savedAt: '2026-11-22T19:14:00.000Z',
})

test('a page that comes back finds the keeper with what is not saved yet', async () => {
  const { keepers, server, of } = aWriter()
  const keeper = of()
  await keeper.ready
  keeper.write('samen eten')
  keepers.close()
  keepers.open()
  expect(of()).toBe(keeper)
  expect(of().content()).toBe('samen eten')
  server.answer.resolve()
  await keeper.flush()
  expect(of(), 'a page that was read before the save came in').toBe(keeper)
})

test('what the server has newer takes its place, unless something waits to be saved', async () => {
  const { server, of } = aWriter(at(1))
  const keeper = of()
  await keeper.ready
  expect(of(at(2)).content()).toBe('v2')
  const second = of(at(2))
  await second.ready
  second.write('mijn woorden')
  expect(of(at(3))).toBe(second)
  server.answer.resolve()
})

test('behind the lock only what is not saved stays in memory, and it goes as soon as it is', async () => {
  const { keepers, server, of } = aWriter(at(1))
  const keeper = of()
  await keeper.ready
  keepers.close()
  keepers.open()
  expect(of(), 'it was saved, so it was let go').not.toBe(keeper)

  const writing = of()
  await writing.ready
  writing.write('samen eten')
  keepers.close()
  await vi.waitFor(() => expect(server.sent).toEqual(['samen eten']))
  server.answer.resolve()
  await vi.waitFor(() => expect(writing.unsaved()).toBe(false))
  keepers.open()
  expect(of(at(2))).not.toBe(writing)
})

test('everything typed lies on the device when it is said to', async () => {
  const { keepers, drafts, of } = aWriter()
  const keeper = of()
  await keeper.ready
  for (const text of ['s', 'sa', 'sam', 'samen']) keeper.write(text)
  await keepers.kept()
  expect((await drafts.of('one'))?.body).toEqual({ text: 'samen' })
})

test('after the person has gone nothing is sent and nothing is written, and the draft stays', async () => {
  const { keepers, drafts, server, of } = aWriter()
  const keeper = of()
  await keeper.ready
  keeper.write('samen eten')
  await keepers.kept()
  keepers.end()
  await new Promise((resolve) => setTimeout(resolve, 300))
  await keeper.flush()
  expect(server.sent).toEqual([])
  expect((await drafts.of('one'))?.body).toEqual({ text: 'samen eten' })
  expect(of()).not.toBe(keeper)
})
