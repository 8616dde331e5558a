import { AnswerAutosave, type SaveStatus, type Stored } from '@tweespraak/web/answer-autosave'
import { ApiProblem, NoAnswer } from '@tweespraak/web/client'
import { createDrafts } from '@tweespraak/web/drafts'
import { sendDrafts } from '@tweespraak/web/send-drafts'
import { expect, test, vi } from 'vitest'

interface Body {
  readonly text: string
  readonly basedOn: number
}

const key = btoa(String.fromCharCode(...new Uint8Array(32).fill(7)))
const problem = (code: string, status: number) => new ApiProblem({ type: 'about:blank', status, code, title: code })

/** A server that behaves as the contract says: versions, and one effect for each idempotency key. */
function aServer() {
  const answers = new Map<string, { version: number; savedAt: string }>()
  const server = {
    stored: undefined as Stored<string> | undefined,
    reachable: true,
    loseNextAnswer: false,
    hold: undefined as Promise<void> | undefined,
    keys: [] as string[],
    async send(body: Body, idempotencyKey: string) {
      if (!server.reachable) throw new NoAnswer('offline')
      server.keys.push(idempotencyKey)
      await server.hold
      const before = answers.get(idempotencyKey)
      if (before) return before
      const version = server.stored?.version ?? 0
      if (body.basedOn !== version) throw problem('answer.newer_exists', 409)
      const saved = { version: version + 1, savedAt: '2026-11-22T19:14:00.000Z' }
      server.stored = { content: body.text, ...saved }
      answers.set(idempotencyKey, saved)
      if (server.loseNextAnswer) {
        server.loseNextAnswer = false
        throw new NoAnswer('the line dropped')
      }
      return saved
    },
  }
  return server
}

function aPage(server: ReturnType<typeof aServer>, database: string, opened = server.stored) {
  const drafts = createDrafts<Body>(async () => key, database)
  const autosave = new AnswerAutosave<string, Body>({
    name: 'step/exercise',
    drafts,
    stored: opened,
    bodyOf: (text, basedOn) => ({ text, basedOn }),
    contentOf: ({ text }) => text,
    send: (body, idempotencyKey) => server.send(body, idempotencyKey),
    newest: async () => server.stored,
    quietMs: 10,
  })
  const seen: SaveStatus<string>['kind'][] = []
  autosave.subscribe(() => seen.push(autosave.status().kind))
  return { autosave, drafts, seen }
}

const fresh = () => `test-${crypto.randomUUID()}`
const until = (condition: () => unknown) => vi.waitFor(() => expect(condition()).toBeTruthy())

test('the screen says saved only after the server has it, and before that that the device has it', async () => {
  const server = aServer()
  const { autosave, seen, drafts } = aPage(server, fresh())
  await autosave.ready
  autosave.write('wij fietsen weer')
  await until(() => autosave.status().kind === 'saved')
  expect(seen).toEqual(['open', 'device', 'saved'])
  expect(server.stored?.content).toBe('wij fietsen weer')
  await until(async () => (await drafts.all()).length === 0)
})

test('a text that was written without a connection survives a closed tab and is sent by the next visit', async () => {
  const server = aServer()
  server.reachable = false
  const database = fresh()
  const first = aPage(server, database)
  await first.autosave.ready
  first.autosave.write('op de fiets naar zee')
  await until(() => first.autosave.status().kind === 'offline')

  server.reachable = true
  const second = aPage(server, database)
  await second.autosave.ready
  expect(second.autosave.content()).toBe('op de fiets naar zee')
  await until(() => second.autosave.status().kind === 'saved')
  expect(server.stored?.content).toBe('op de fiets naar zee')
})

test('one save that is tried again keeps its key, so that it happens once', async () => {
  const server = aServer()
  server.loseNextAnswer = true
  const { autosave } = aPage(server, fresh())
  await autosave.ready
  autosave.write('één keer')
  await until(() => autosave.status().kind === 'offline')
  expect(await autosave.flush()).toBe(true)
  expect(new Set(server.keys).size).toBe(1)
  expect(server.keys).toHaveLength(2)
  expect(server.stored?.version).toBe(1)
})

test('what is typed while a save is under way is saved after it, built on it', async () => {
  const server = aServer()
  const { autosave } = aPage(server, fresh())
  await autosave.ready
  const { promise, resolve } = Promise.withResolvers<void>()
  server.hold = promise
  autosave.write('wij')
  await until(() => server.keys.length === 1)
  autosave.write('wij gaan')
  resolve()
  await until(() => server.stored?.content === 'wij gaan')
  expect(server.stored?.version).toBe(2)
})

test('something newer from another device is shown beside one’s own, and nothing is sent before somebody chose', async () => {
  const server = aServer()
  const { autosave } = aPage(server, fresh())
  await autosave.ready
  server.stored = { content: 'van de telefoon', version: 3, savedAt: '2026-11-22T18:00:00.000Z' }
  autosave.write('van de laptop')
  await until(() => autosave.status().kind === 'conflict')
  expect(autosave.status()).toMatchObject({ newer: { content: 'van de telefoon' } })
  expect(autosave.content()).toBe('van de laptop')
  expect(server.stored.content).toBe('van de telefoon')

  autosave.settle('van de telefoon\n\nvan de laptop')
  await until(() => autosave.status().kind === 'saved')
  expect(server.stored).toMatchObject({ content: 'van de telefoon\n\nvan de laptop', version: 4 })
})

test('taking what stands there leaves no draft behind', async () => {
  const server = aServer()
  const { autosave, drafts } = aPage(server, fresh())
  await autosave.ready
  server.stored = { content: 'daar', version: 2, savedAt: '2026-11-22T18:00:00.000Z' }
  autosave.write('hier')
  await until(() => autosave.status().kind === 'conflict')
  autosave.settle('daar')
  expect(autosave.content()).toBe('daar')
  await vi.waitFor(async () => expect(await drafts.all()).toEqual([]))
})

test('a draft that the server already had is no conflict with oneself', async () => {
  const server = aServer()
  server.reachable = false
  const database = fresh()
  const first = aPage(server, database)
  await first.autosave.ready
  first.autosave.write('zelfde woorden')
  await until(() => first.autosave.status().kind === 'offline')
  server.stored = { content: 'zelfde woorden', version: 1, savedAt: '2026-11-22T18:00:00.000Z' }
  server.reachable = true
  const second = aPage(server, database)
  await until(() => second.autosave.status().kind === 'saved')
  expect(second.autosave.content()).toBe('zelfde woorden')
})

test('a text the server cannot take stays on the device, with the reason', async () => {
  const server = { ...aServer(), send: async () => Promise.reject(problem('answer.does_not_fit', 422)) }
  const { autosave, drafts } = aPage(server, fresh())
  await autosave.ready
  autosave.write('te lang')
  await until(() => autosave.status().kind === 'refused')
  expect(autosave.status()).toMatchObject({ code: 'answer.does_not_fit' })
  expect(await drafts.all()).toHaveLength(1)
})

test('where the device keeps nothing the screen does not claim that it does', async () => {
  const server = aServer()
  server.reachable = false
  const drafts = createDrafts<Body>(() => Promise.reject(new Error('no key')), fresh())
  const autosave = new AnswerAutosave<string, Body>({
    name: 'x',
    drafts,
    stored: undefined,
    bodyOf: (text, basedOn) => ({ text, basedOn }),
    contentOf: ({ text }) => text,
    send: (body, idempotencyKey) => server.send(body, idempotencyKey),
    newest: async () => undefined,
    quietMs: 10,
  })
  await autosave.ready
  autosave.write('nergens')
  expect(await autosave.flush()).toBe(false)
  expect(autosave.status().kind).toBe('open')
  server.reachable = true
  expect(await autosave.flush()).toBe(true)
  expect(autosave.status().kind).toBe('saved')
})

test('drafts of an earlier visit go to the server each with its own key; one that meets something newer stays', async () => {
  const drafts = createDrafts<Body>(async () => key, fresh())
  await drafts.keep({ name: 'a', key: 'key-a', body: { text: 'eerste', basedOn: 0 } })
  await drafts.keep({ name: 'b', key: 'key-b', body: { text: 'tweede', basedOn: 0 } })
  const sent: string[] = []
  await sendDrafts(drafts, async (body, idempotencyKey) => {
    if (body.text === 'tweede') throw problem('answer.newer_exists', 409)
    sent.push(idempotencyKey)
  })
  expect(sent).toEqual(['key-a'])
  expect((await drafts.all()).map(({ name }) => name)).toEqual(['b'])
})

test('a page that looks again takes in what was saved elsewhere, while nothing of its own waits', async () => {
  const server = aServer()
  server.stored = { content: 'first', version: 1, savedAt: '2026-11-22T19:14:00.000Z' }
  const { autosave } = aPage(server, fresh())
  await autosave.ready
  server.stored = { content: 'of the other', version: 2, savedAt: '2026-11-22T19:15:00.000Z' }
  autosave.follow(server.stored)
  expect([autosave.content(), autosave.version()]).toEqual(['of the other', 2])
  autosave.follow({ content: 'older', version: 1, savedAt: '2026-11-22T19:14:00.000Z' })
  expect(autosave.content()).toBe('of the other')
})

test('what somebody is writing is not taken away by looking again: both are there, until one chooses', async () => {
  const server = aServer()
  server.stored = { content: 'first', version: 1, savedAt: '2026-11-22T19:14:00.000Z' }
  const { autosave } = aPage(server, fresh())
  await autosave.ready
  autosave.write('mine')
  server.stored = { content: 'of the other', version: 2, savedAt: '2026-11-22T19:15:00.000Z' }
  autosave.follow(server.stored)
  expect(autosave.content()).toBe('mine')
  await until(() => autosave.status().kind === 'conflict')
  expect(autosave.status()).toMatchObject({ newer: { content: 'of the other' } })
})
