import { ApiProblem, type Call, createClient, NoAnswer } from '@tweespraak/contract/client'
import type { Locale } from '@tweespraak/contract/words/values'
import { newId } from '../platform/world.ts'

export { ApiProblem, type Call, NoAnswer }

/** What stands between a request and an answer when the session says no. */
export interface Gate {
  /** Resolves when the private area is open again. The request is then sent once more. */
  opened: () => Promise<void>
  /** The session is gone: signed out here or elsewhere, or too old. */
  signedOut: () => void
}

/** How often one request may find the private area locked before its error is passed on. */
const mostLocks = 5

/**
 * Speaks the contract for a page. A request that finds the private area locked waits at the gate and is sent again
 * with the same idempotency key, so nothing that was typed is lost and nothing is done twice.
 * Throws `ApiProblem` and `NoAnswer` as the contract's client does.
 */
export function createSpeaker(options: { locale: () => Locale; gate: Gate; timeout?: number }): Call {
  const call = createClient({
    locale: options.locale,
    newKey: newId,
    ...(options.timeout !== undefined && { timeout: options.timeout }),
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
        if (code !== 'session.locked' || locks === mostLocks) throw error
        await options.gate.opened()
      }
    }
  }
}
