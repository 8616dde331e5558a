import { AnswerAutosave, type Stored } from '@tweespraak/web/answer-autosave'
import { AutosaveStore } from '@tweespraak/web/autosave-store'
import { createDrafts } from '@tweespraak/web/drafts'
import { expect, test, vi } from 'vitest'

interface Body {
  readonly text: string
}

const key = btoa(String.fromCharCode(...new Uint8Array(32).fill(9)))

/** Somebody who writes: autosaves, a device of their own, and a server that answers when it is let go. */
function aWriter(stored?: Stored<string>) {
  const autosaves = new AutosaveStore<string, Body>()
  const drafts = createDrafts<Body>(async () => key, `writer-${crypto.randomUUID()}`)
  const server = { sent: [] as string[], answer: Promise.withResolvers<void>() }
  const of = (now = stored) =>
    autosaves.of('one', now, () => {
      return new AnswerAutosave<string, Body>({
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
        quietMs: 150,
      })
    })
  return { autosaves, drafts, server, of }
}

const at = (version: number): Stored<string> => ({
  content: `v${version}`,
  version,
  savedAt: '2026-11-22T19:14:00.000Z',
})

test('a page that comes back finds the autosave with what is not saved yet', async () => {
  const { autosaves, server, of } = aWriter()
  const autosave = of()
  await autosave.ready
  autosave.write('samen eten')
  autosaves.close()
  autosaves.open()
  expect(of()).toBe(autosave)
  expect(of().content()).toBe('samen eten')
  server.answer.resolve()
  await autosave.flush()
  expect(of(), 'a page that was read before the save came in').toBe(autosave)
})

test('what the server has newer takes its place, unless something waits to be saved', async () => {
  const { server, of } = aWriter(at(1))
  const autosave = of()
  await autosave.ready
  expect(of(at(2)).content()).toBe('v2')
  const second = of(at(2))
  await second.ready
  second.write('mijn woorden')
  expect(of(at(3))).toBe(second)
  server.answer.resolve()
})

test('behind the lock only what is not saved stays in memory, and it goes as soon as it is', async () => {
  const { autosaves, server, of } = aWriter(at(1))
  const autosave = of()
  await autosave.ready
  autosaves.close()
  autosaves.open()
  expect(of(), 'it was saved, so it was let go').not.toBe(autosave)

  const writing = of()
  await writing.ready
  writing.write('samen eten')
  autosaves.close()
  await vi.waitFor(() => expect(server.sent).toEqual(['samen eten']))
  server.answer.resolve()
  await vi.waitFor(() => expect(writing.unsaved()).toBe(false))
  autosaves.open()
  expect(of(at(2))).not.toBe(writing)
})

test('everything typed lies on the device when it is said to', async () => {
  const { autosaves, drafts, of } = aWriter()
  const autosave = of()
  await autosave.ready
  for (const text of ['s', 'sa', 'sam', 'samen']) autosave.write(text)
  await autosaves.kept()
  expect((await drafts.of('one'))?.body).toEqual({ text: 'samen' })
})

test('after the person has gone nothing is sent and nothing is written, and the draft stays', async () => {
  const { autosaves, drafts, server, of } = aWriter()
  const autosave = of()
  await autosave.ready
  autosave.write('samen eten')
  await autosaves.kept()
  autosaves.end()
  await new Promise((resolve) => setTimeout(resolve, 300))
  await autosave.flush()
  expect(server.sent).toEqual([])
  expect((await drafts.of('one'))?.body).toEqual({ text: 'samen eten' })
  expect(of()).not.toBe(autosave)
})
