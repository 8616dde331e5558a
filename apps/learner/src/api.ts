import type { Reply, Request } from '@tweespraak/contract/endpoint'
import type { Me } from '@tweespraak/contract/learner/account'
import { readMe } from '@tweespraak/contract/learner/account'
import { readDraftKey, saveAnswer } from '@tweespraak/contract/learner/steps'
import { createSpeaker } from '@tweespraak/web/client'
import { createDrafts } from '@tweespraak/web/drafts'
import { currentLocale } from '@tweespraak/web/i18n'
import { createLock } from '@tweespraak/web/lock'
import { createQueryClient } from '@tweespraak/web/query'
import { forgetNote } from './features/arrival/arrival-note.ts'
import { forgetTraces } from './frame/forget-traces.ts'

export type SaveBody = Request<typeof saveAnswer>['body']

/** The private area of whoever is signed in on this page. */
export const lock = createLock()

export const queryClient = createQueryClient()

/** Sends what the contract allows a participant; waits when the PIN is asked for. */
export const speak = createSpeaker({ locale: currentLocale, gate: { opened: lock.opened, signedOut: sessionIsGone } })

/** Writing that the server has not acknowledged; the key lives as long as the private area is open. */
export const drafts = createDrafts<SaveBody>(async () => (await speak(readDraftKey, {})).key)

/** Who is on this page. Somebody whose area was closed before the page opened is known only to be there. */
type Known = Reply<typeof readMe>

export const meQuery = {
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: (): Promise<Known> => speak(readMe, {}),
}

/** The person as the server just told it. */
export function knownAs(me: Me): void {
  queryClient.setQueryData<Known>(meQuery.queryKey, { signedIn: true, me })
}

/** Somebody just came in, with PIN: everything that waited goes on. */
export function signedIn(me: Me): void {
  knownAs(me)
  lock.open()
}

/** Nobody is signed in on this page any more: nothing of the person stays in memory. */
export function signedOut(): void {
  forgetNote()
  forgetTraces()
  drafts.close()
  queryClient.setQueryData<Known>(meQuery.queryKey, { signedIn: false, me: null })
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
  lock.open()
}

/** The server says so. A visitor, who never had a session, has nothing to lose. */
function sessionIsGone(): void {
  if (queryClient.getQueryData<Known>(meQuery.queryKey)?.signedIn) signedOut()
}
