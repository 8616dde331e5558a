import { lock as lockSession, makeRecoveryCode, unlock } from '@tweespraak/contract/learner/account'
import { saveAnswer } from '@tweespraak/contract/learner/steps'
import { watchAway } from '@tweespraak/web/away'
import { createApiClient } from '@tweespraak/web/client'
import { codeOf } from '@tweespraak/web/errors'
import { createLock } from '@tweespraak/web/lock'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', status, code, title: code }, { status })

const save = {
  body: {
    stepId: 'm1-wish',
    exerciseId: 'm1-wish-words',
    value: { kind: 'text' as const, text: 'samen eten' },
    audience: 'onlyMe' as const,
    writtenIn: 'nl' as const,
    basedOn: 0,
  },
}

test('a save that finds the private area locked waits for the PIN and is sent again with the same key', async () => {
  const lock = createLock()
  const callApi = createApiClient({ locale: () => 'nl', gate: { opened: lock.opened, signedOut: () => undefined } })
  const sent: { key: string | null; body: unknown }[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    sent.push({ key: new Headers(init?.headers).get('idempotency-key'), body: init?.body })
    if (sent.length === 1) return problem(423, 'session.locked')
    return Response.json({ version: 1, savedAt: '2026-11-22T19:14:00.000Z', complete: true })
  })
  const saved = callApi(saveAnswer, save)
  await vi.waitFor(() => expect(lock.locked()).toBe(true))
  expect(sent).toHaveLength(1)
  lock.open()
  expect(await saved).toMatchObject({ version: 1 })
  expect(sent[1]).toEqual(sent[0])
})

test('a wrong PIN is an error for its own screen, it does not wait at the gate', async () => {
  const lock = createLock()
  const callApi = createApiClient({ locale: () => 'nl', gate: { opened: lock.opened, signedOut: () => undefined } })
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(problem(422, 'pin.wrong'))
  await expect(callApi(unlock, { body: { pin: '123456' } })).rejects.toMatchObject({ problem: { code: 'pin.wrong' } })
})

test('a request that carries a PIN or a private reply does not wait at the lock: it goes with its page', async () => {
  const lock = createLock()
  const callApi = createApiClient({ locale: () => 'nl', gate: { opened: lock.opened, signedOut: () => undefined } })
  const sent = vi.spyOn(globalThis, 'fetch').mockResolvedValue(problem(423, 'session.locked'))
  const made = callApi(makeRecoveryCode, { body: { pin: '204816' } })
  await expect(made).rejects.toMatchObject({ problem: { code: 'session.locked' } })
  expect(lock.locked()).toBe(true)
  lock.open()
  await Promise.resolve()
  expect(sent).toHaveBeenCalledTimes(1)
})

test('what waits for one person is never sent for another', async () => {
  const lock = createLock()
  const callApi = createApiClient({ locale: () => 'nl', gate: { opened: lock.opened, signedOut: () => undefined } })
  const sent = vi.spyOn(globalThis, 'fetch').mockResolvedValue(problem(423, 'session.locked'))
  const saved = callApi(saveAnswer, save)
  const outcome = saved.catch(codeOf)
  await vi.waitFor(() => expect(lock.locked()).toBe(true))
  lock.end()
  expect(await outcome).toBe('session.locked')
  expect(lock.locked()).toBe(false)
  expect(sent).toHaveBeenCalledTimes(1)
})

test('a session that is gone is told to the page once', async () => {
  const signedOut = vi.fn()
  const callApi = createApiClient({ locale: () => 'nl', gate: { opened: createLock().opened, signedOut } })
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(problem(401, 'session.none'))
  await expect(callApi(lockSession, {})).rejects.toThrow('session.none')
  expect(signedOut).toHaveBeenCalledTimes(1)
})

test('everybody who waited for the lock goes on when it opens', async () => {
  const lock = createLock()
  const both = Promise.all([lock.opened(), lock.opened()])
  expect(lock.locked()).toBe(true)
  lock.open()
  expect(await both).toEqual([true, true])
})

test('five minutes without a key or a touch is away; a key starts the time anew', () => {
  vi.useFakeTimers()
  const away = vi.fn()
  const stop = watchAway({ hiddenMs: 120_000, idleMs: 300_000 }, away)
  vi.advanceTimersByTime(299_000)
  dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  vi.advanceTimersByTime(299_000)
  expect(away).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_000)
  expect(away).toHaveBeenCalledTimes(1)
  stop()
})

test('a page that was out of sight for two minutes is away', () => {
  vi.useFakeTimers()
  const away = vi.fn()
  const stop = watchAway({ hiddenMs: 120_000, idleMs: 300_000 }, away)
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(119_000)
  expect(away).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_500)
  expect(away).toHaveBeenCalledTimes(1)
  hidden.mockRestore()
  stop()
})

test('a page that was out of sight for a minute is not away', () => {
  vi.useFakeTimers()
  const away = vi.fn()
  const stop = watchAway({ hiddenMs: 120_000, idleMs: 300_000 }, away)
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(60_000)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(120_000)
  expect(away).not.toHaveBeenCalled()
  stop()
})
