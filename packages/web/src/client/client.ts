import { ApiProblem, type Call, createClient, NoAnswer, type OpeningKeeper } from '@tweespraak/contract/client'
import type { Endpoint } from '@tweespraak/contract/endpoint'
import type { Locale } from '@tweespraak/contract/values/values'
import { newId } from '../platform/environment.ts'

export { ApiProblem, type Call, NoAnswer }

/** What stands between a request and an answer when the session says no. */
export interface Gate {
  /** Closes the private area. Resolves when it is open again: true to send the request once more, false to leave it. */
  opened: () => Promise<boolean>
  /** The session is gone: signed out here or elsewhere, or too old. */
  signedOut: () => void
  /** Somebody else signed in on this device: the page belongs to a person who is not here. */
  another?: () => void
}

/** How often one request may find the private area locked before its error is passed on. */
const maxLocks = 5

/**
 * The answer is for the page that asked, and what was sent may be a PIN or a private reply. That page is gone when the
 * area closed, so such a request is thrown away with it.
 */
const goesWithItsPage = ({ behindPin, repetition }: Endpoint): boolean =>
  behindPin === true && repetition === 'reevaluate'

export interface ApiClientOptions {
  readonly locale: () => Locale
  readonly gate: Gate
  /** The opening of this page. Left out by apps that know no PIN. */
  readonly opening?: OpeningKeeper
  /** Awaited before each request is sent. Must not throw. */
  readonly before?: () => Promise<void>
  readonly requestTimeoutMs?: number
}

/**
 * Returns a function that sends what the contract allows. A request that finds the private area locked waits at the
 * gate and is sent again with the same idempotency key, so nothing that was typed is lost and nothing is done twice;
 * only what the server judges afresh when it is repeated does not wait. A request that was sent with an opening that the
 * page does not have any more is sent again with the new one. Throws `ApiProblem` and `NoAnswer` as the contract's client
 * does.
 */
export function createApiClient({ locale, gate, opening, before, requestTimeoutMs }: ApiClientOptions): Call {
  const call = createClient({
    locale,
    newKey: newId,
    ...(opening && { opening }),
    ...(requestTimeoutMs !== undefined && { requestTimeoutMs }),
    fetch: (...request) => fetch(...request),
  })
  return async (endpoint, request, more) => {
    const idempotencyKey = more?.idempotencyKey ?? newId()
    for (let locks = 0; ; locks += 1) {
      await before?.()
      const sent = opening?.read()
      try {
        return await call(endpoint, request, { ...more, idempotencyKey })
      } catch (error) {
        const code = error instanceof ApiProblem ? error.problem.code : undefined
        const held = opening?.read()
        const hasNewOpening = held !== undefined && held !== sent
        if (code === 'session.none') gate.signedOut()
        if (code === 'session.another' && held === sent) gate.another?.()
        if (locks === maxLocks || (code !== 'session.locked' && code !== 'session.another')) throw error
        if (hasNewOpening) continue
        if (code === 'session.another') throw error
        const opened = gate.opened()
        if (goesWithItsPage(endpoint) || !(await opened)) throw error
      }
    }
  }
}
