import { readHelp, saveAnswer } from '@tweespraak/contract/learner/steps'
import { readReport } from '@tweespraak/contract/municipality/report'
import { admit } from '@tweespraak/contract/professional/room'
import { beforeEach, expect, test } from 'vitest'
import { ContractServer, refuse } from '../src/contract-server.ts'

const talkId = '3f1d7c52-0a52-4a8e-9a55-0c9f6d1f4a10'

let server: ContractServer
beforeEach(() => {
  server = new ContractServer()
})

const post = (path: string, body: unknown) => server.fetch(path, { method: 'POST', body: JSON.stringify(body) })
const bodyOf = async (response: Response) => ({ status: response.status, body: await response.json() })

test('a handler gets what was asked, parsed, and answers for its endpoint', async () => {
  server.on(readHelp, ({ query }) => ({
    entries: [],
    texts: { language: query.locale },
    signedOff: false,
    notForYou: [],
  }))
  const response = await server.fetch('/api/learner/help?locale=en')
  expect(await bodyOf(response)).toEqual({
    status: 200,
    body: { entries: [], texts: { language: 'en' }, signedOff: false, notForYou: [] },
  })
  expect(server.asked).toMatchObject([{ path: '/help', body: undefined, locale: 'nl' }])
  expect(server.faults).toEqual([])
})

test('params are read from the address', async () => {
  let id = ''
  server.on(admit, ({ params }) => {
    id = params.id
    return refuse(403, 'conversation.not_waiting')
  })
  await post(`/api/professional/conversations/${talkId}/admit`, { seatIds: [talkId] })
  expect(id).toBe(talkId)
})

test('a refusal is answered as the API answers it, and is no fault of the fake', async () => {
  server.on(readReport, () => refuse(401, 'session.none'))
  const { status, body } = await bodyOf(await server.fetch('/api/municipality/report'))
  expect({ status, code: body.code }).toEqual({ status: 401, code: 'session.none' })
  expect(server.faults).toEqual([])
})

test('what the contract does not let in is refused, and the handler does not see it', async () => {
  let seen = false
  server.on(saveAnswer, () => {
    seen = true
    return { version: 1, savedAt: '2026-11-22T19:14:00.000Z', complete: true }
  })
  const { status, body } = await bodyOf(await post('/api/learner/answers', { stepId: 'm1-begin' }))
  expect({ status, code: body.code, seen }).toEqual({ status: 422, code: 'request.invalid', seen: false })
})

test('an answer that the contract does not know is a fault of the fake', async () => {
  // @ts-expect-error: the type says so already; what a cast would hide is found when it is answered
  server.on(saveAnswer, () => ({ version: 'one' }))
  const body = {
    stepId: 'a',
    exerciseId: 'b',
    value: { kind: 'done' },
    audience: 'onlyMe',
    writtenIn: 'nl',
    basedOn: 0,
  }
  expect((await post('/api/learner/answers', body)).status).toBe(500)
  expect(server.faults).toHaveLength(1)
})

test('an endpoint without a handler is a fault of the fake, except where all it answers is done', async () => {
  expect(await bodyOf(await post('/api/learner/me/here', {}))).toEqual({ status: 200, body: { done: true } })
  expect(server.faults).toEqual([])
  expect((await server.fetch('/api/learner/today')).status).toBe(404)
  expect((await server.fetch('/api/learner/nothing-like-it')).status).toBe(404)
  expect(server.faults.map(String)).toEqual([
    'Error: GET /today has no handler.',
    'Error: The contract has no GET /api/learner/nothing-like-it.',
  ])
})

test('what looks first may refuse, or give no answer at all', async () => {
  server.before(({ path }) => {
    if (path === '/help') throw new TypeError('Failed to fetch')
    refuse(423, 'session.locked')
  })
  await expect(server.fetch('/api/learner/help?locale=nl')).rejects.toThrow('Failed to fetch')
  expect((await server.fetch('/api/learner/today')).status).toBe(423)
  expect(server.asked.map(({ path }) => path)).toEqual(['/help', '/today'])
})
