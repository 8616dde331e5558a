import type { RequestOf, ResponseOf } from '@tweespraak/contract/endpoint'
import type { Me } from '@tweespraak/contract/learner/account'
import { readMe } from '@tweespraak/contract/learner/account'
import { readDraftKey, saveAnswer } from '@tweespraak/contract/learner/steps'
import { AutosaveStore } from '@tweespraak/web/autosave-store'
import { createApiClient } from '@tweespraak/web/client'
import { createDrafts } from '@tweespraak/web/drafts'
import { currentLocale } from '@tweespraak/web/i18n'
import { createLock } from '@tweespraak/web/lock'
import { createQueryClient } from '@tweespraak/web/query'
import { forgetNote } from './features/arrival/arrival-note.ts'
import { forgetPosition } from './features/session/restore-position.ts'
import { forgetScreenState } from './features/session/screen-state.ts'
import { forgetTraces } from './layout/forget-traces.ts'

export type SaveBody = RequestOf<typeof saveAnswer>['body']

/** What somebody said, and who may read it. */
export type Answer = Pick<SaveBody, 'value' | 'audience'>

/** The private area of whoever is signed in on this page. */
export const lock = createLock()

export const queryClient = createQueryClient()

/** Sends what the contract allows a participant; waits when the PIN is asked for. */
export const callApi = createApiClient({
  locale: currentLocale,
  gate: { opened: lock.opened, signedOut: sessionIsGone },
})

/** Writing that the server has not acknowledged; the key lives as long as the private area is open. */
export const drafts = createDrafts<SaveBody>(async () => (await callApi(readDraftKey, {})).key)

/** What is being written, and sees to it that it is saved, also while its page is taken away behind the lock. */
export const autosaves = new AutosaveStore<Answer, SaveBody>()

/** Who is on this page. Somebody whose area was closed before the page opened is known only to be there. */
type Known = ResponseOf<typeof readMe>

/** Whose area this page opened last. What waits behind the lock goes on for this person only. */
let person: string | undefined

export const meQuery = {
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  async queryFn(): Promise<Known> {
    const known = await callApi(readMe, {})
    person = known.me?.personId
    return known
  },
}

/** The person as the server just told it. */
export function knownAs(me: Me): void {
  person = me.personId
  queryClient.setQueryData<Known>(meQuery.queryKey, { signedIn: true, me })
}

/** Somebody just came in, with PIN: everything that waited goes on. */
export function signedIn(me: Me): void {
  const another = person !== undefined && person !== me.personId
  if (another) forgetPerson()
  knownAs(me)
  if (another) lock.end()
  else lock.open()
}

/** Nobody is signed in on this page any more: nothing of the person stays in memory. */
export function signedOut(): void {
  forgetNote()
  forgetTraces()
  forgetPerson()
  queryClient.setQueryData<Known>(meQuery.queryKey, { signedIn: false, me: null })
  lock.end()
}

function forgetPerson(): void {
  person = undefined
  autosaves.end()
  drafts.close()
  forgetScreenState()
  forgetPosition()
  forgetAnswers()
}

/** What the server told about the person, but for whether somebody is signed in. */
function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
}

/**
 * The area closed, whoever closed it. The pages are taken away by `BehindPin`; here what they were made of is. The key of
 * the drafts stays until all that was written lies on the device.
 */
function putAway(): void {
  autosaves.close()
  if (queryClient.getQueryData<Known>(meQuery.queryKey)?.signedIn)
    queryClient.setQueryData<Known>(meQuery.queryKey, { signedIn: true, me: null })
  forgetAnswers()
  void autosaves.kept().then(() => lock.locked() && drafts.close())
}

lock.subscribe(() => (lock.locked() ? putAway() : autosaves.open()))

/** The server says so. A visitor, who never had a session, has nothing to lose. */
function sessionIsGone(): void {
  if (queryClient.getQueryData<Known>(meQuery.queryKey)?.signedIn) signedOut()
}
