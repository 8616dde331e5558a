import { unlock } from '@tweespraak/contract/learner/account'
import { stillHere } from '@tweespraak/contract/learner/steps'
import { openingHeader } from '@tweespraak/contract/opening'
import { createApiClient } from '@tweespraak/web/client'
import { createLock } from '@tweespraak/web/lock'
import { createOpening } from '@tweespraak/web/opening'
import { createTabs } from '@tweespraak/web/tabs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', status, code, title: code }, { status })
const done = () => Response.json({ done: true })

function aPage() {
  const opening = createOpening('opening')
  const lock = createLock()
  const another = vi.fn()
  const gate = { opened: lock.opened, signedOut: () => undefined, another }
  const sent: (string | null)[] = []
  const answers: (() => Response)[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    sent.push(new Headers(init?.headers).get(openingHeader))
    return (answers.shift() ?? done)()
  })
  return { opening, lock, another, sent, answers, callApi: createApiClient({ locale: () => 'nl', gate, opening }) }
}

test('the opening that a right PIN gives goes along with every request from then on, and a reload keeps it', async () => {
  const { opening, sent, answers, callApi } = aPage()
  answers.push(() => Response.json({ opening: 'one' }))
  await callApi(unlock, { body: { pin: '204816' } })
  await callApi(stillHere, {})
  expect(sent).toEqual([null, 'one'])
  expect(createOpening('opening').read()).toBe('one')
  opening.forget()
  expect(createOpening('opening').read()).toBeUndefined()
})

test('a request that crossed with a new opening is sent again with it, and asks for no PIN', async () => {
  const { opening, lock, another, sent, answers, callApi } = aPage()
  opening.keep('old')
  for (const code of ['session.locked', 'session.another'])
    answers.push(() => {
      opening.keep(`new after ${code}`)
      return problem(401, code)
    })
  await callApi(stillHere, {})
  expect(sent).toEqual(['old', 'new after session.locked', 'new after session.another'])
  expect(lock.locked()).toBe(false)
  expect(another).not.toHaveBeenCalled()
})

test('a page of somebody else is told so once, and its request is not sent again', async () => {
  const { opening, another, sent, answers, callApi } = aPage()
  opening.keep('of ben')
  answers.push(() => problem(401, 'session.another'))
  await expect(callApi(stillHere, {})).rejects.toThrow('session.another')
  expect(another).toHaveBeenCalledTimes(1)
  expect(sent).toHaveLength(1)
})

test('what tabs tell each other comes once, though it goes two ways, and nothing of it stays on the device', async () => {
  type Word = { readonly kind: 'left' } | { readonly kind: 'secret'; readonly opening: string }
  const [one, two] = [createTabs<Word>('tabs', ['left']), createTabs<Word>('tabs', ['left'])]
  const written = vi.spyOn(Storage.prototype, 'setItem')
  const heard: unknown[] = []
  two.hear((kind, full) => heard.push([kind, full]))
  one.tell({ kind: 'left' })
  one.tell({ kind: 'secret', opening: 'key' })
  await vi.waitFor(() => expect(heard).toHaveLength(2))
  const [name, word] = written.mock.calls[0] ?? []
  dispatchEvent(new StorageEvent('storage', { key: name ?? '', newValue: word ?? '' }))
  dispatchEvent(new StorageEvent('storage', { key: 'tabs', newValue: 'left/another-id' }))
  expect(heard).toEqual([
    ['left', { kind: 'left' }],
    ['secret', { kind: 'secret', opening: 'key' }],
    ['left', undefined],
  ])
  expect(written).toHaveBeenCalledTimes(1)
  expect(localStorage.length).toBe(0)
})
