import { createApiClient, type Gate } from '@tweespraak/web/client'
import { currentLocale } from '@tweespraak/web/i18n'
import { createQueryClient } from '@tweespraak/web/query'

export const queryClient = createQueryClient()

let gate: Gate = { opened: () => Promise.resolve(true), signedOut: () => {} }

/** Sends what the contract allows a participant; waits when the PIN is asked for. */
export const callApi = createApiClient({
  locale: currentLocale,
  gate: { opened: () => gate.opened(), signedOut: () => gate.signedOut() },
})

/** Hands over what happens when the private area is locked or the session is gone. `features/session` knows. */
export function guardWith(next: Gate): void {
  gate = next
}
