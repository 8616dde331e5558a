import { ApiProblem, type Call, createClient, NoAnswer } from '@tweespraak/contract/client'
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
}

/** How often one request may find the private area locked before its error is passed on. */
const maxLocks = 5

/**
 * The answer is for the page that asked, and what was sent may be a PIN or a private reply. That page is gone when the
 * area closed, so such a request is thrown away with it.
 */
const goesWithItsPage = ({ behindPin, repetition }: Endpoint): boolean =>
  behindPin === true && repetition === 'reevaluate'

/**
 * Returns a function that sends what the contract allows. A request that finds the private area locked waits at the
 * gate and is sent again with the same idempotency key, so nothing that was typed is lost and nothing is done twice;
 * only what the server judges afresh when it is repeated does not wait. Throws `ApiProblem` and `NoAnswer` as the
 * contract's client does.
 */
export function createApiClient(options: { locale: () => Locale; gate: Gate; requestTimeoutMs?: number }): Call {
  const call = createClient({
    locale: options.locale,
    newKey: newId,
    ...(options.requestTimeoutMs !== undefined && { requestTimeoutMs: options.requestTimeoutMs }),
    fetch: (...request) => fetch(...request),
  })
  return async (endpoint, request, more) => {
    const idempotencyKey = more?.idempotencyKey ?? newId()
    for (let locks = 0; ; locks += 1) {
      try {
        return await call(endpoint, request, { ...more, idempotencyKey })
      } catch (error) {
        const code = error instanceof ApiProblem ? error.problem.code : undefined
        if (code === 'session.none') options.gate.signedOut()
        if (code !== 'session.locked' || locks === maxLocks) throw error
        const opened = options.gate.opened()
        if (goesWithItsPage(endpoint) || !(await opened)) throw error
      }
    }
  }
}
