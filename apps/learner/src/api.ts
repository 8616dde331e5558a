import { signOut } from '@tweespraak/contract/learner/account'
import { isBlank } from '@tweespraak/ui/quick-exit'
import { createApiClient, type Gate } from '@tweespraak/web/client'
import { createDeviceMark } from '@tweespraak/web/device-mark'
import { currentLocale } from '@tweespraak/web/i18n'
import { createOpening } from '@tweespraak/web/opening'
import { createQueryClient } from '@tweespraak/web/query'

export const queryClient = createQueryClient()

/** The key that a right PIN gave to this page. */
export const opening = createOpening('opening')

/**
 * Somebody left on this device and their sign-out may not have come through. Until it has, or until the next right PIN,
 * every page that is opened is a visitor's.
 */
export const leftMark = createDeviceMark('left')

/** How long a sign-out that is still due may hold up the first request. */
const dueSignOutTimeoutMs = 5_000

const sendSignOut = createApiClient({
  locale: currentLocale,
  gate: { opened: () => Promise.resolve(false), signedOut: () => {} },
  requestTimeoutMs: dueSignOutTimeoutMs,
})

let sending: Promise<void> | undefined

/** Sends the sign-out that is still due on this device, if one is. It stays due where the server cannot be reached. */
export function sendDueSignOut(): Promise<void> {
  if (!leftMark.isSet()) return Promise.resolve()
  sending ??= sendSignOut(signOut, {})
    .then(leftMark.clear, () => undefined)
    .finally(() => {
      sending = undefined
    })
  return sending
}

let gate: Gate = { opened: () => Promise.resolve(true), signedOut: () => {} }

/** Sends what the contract allows a participant; waits when the PIN is asked for. */
export const callApi = createApiClient({
  locale: currentLocale,
  gate: { opened: () => gate.opened(), signedOut: () => gate.signedOut(), another: () => gate.another?.() },
  before: sendDueSignOut,
  opening: {
    read: opening.read,
    keep(given) {
      if (isBlank()) return // whoever gave this PIN has left the page meanwhile
      leftMark.clear()
      opening.keep(given)
    },
  },
})

/** Hands over what happens when the private area is locked or the session is gone. `features/session` knows. */
export function guardWith(next: Gate): void {
  gate = next
}
