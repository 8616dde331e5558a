import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { type Me, readMe } from '@tweespraak/contract/learner/account'
import { createLock } from '@tweespraak/web/lock'
import { callApi, guardWith, queryClient } from '../../api.ts'
import { forgetTraces } from '../../layout/forget-traces.ts'

/** The private area of whoever is signed in on this page. */
export const lock = createLock()

/** Who is on this page. Before the PIN it is known only that somebody is. */
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

/** Asks the server who is here now, after something changed that. A broken line is tried again. */
export async function whoIsHere(): Promise<Me> {
  const queryFn = () => callApi(readMe, {})
  const { me } = await queryClient.fetchQuery({ queryKey: ['whoIsHere'], queryFn, retry: 3, staleTime: 0, gcTime: 0 })
  if (!me) throw new Error('somebody just came in, and nobody is here')
  return me
}

type Forget = (why: 'signedOut' | 'anotherPerson') => void

const forgetters = new Set<Forget>()

/**
 * Calls this whenever the person on this page is gone: nobody is signed in any more, or somebody else is. Whatever
 * keeps something of a person in memory registers itself.
 */
export function onForget(forget: Forget): void {
  forgetters.add(forget)
}

/** Takes over the person as the server just told it. */
export function knownAs(me: Me): void {
  person = me.personId
  queryClient.setQueryData<Known>(meQuery.queryKey, { signedIn: true, me })
}

/**
 * Opens the private area for somebody who gave the PIN. Everything that waited goes on, if it waited for this person.
 */
export function signedIn(me: Me): void {
  const another = person !== undefined && person !== me.personId
  if (another) forgetPerson('anotherPerson')
  knownAs(me)
  if (another) lock.end()
  else lock.open()
}

/** Forgets everything of the person, because nobody is signed in on this page any more. */
export function signedOut(): void {
  forgetTraces()
  forgetPerson('signedOut')
  queryClient.setQueryData<Known>(meQuery.queryKey, { signedIn: false, me: null })
  lock.end()
}

function forgetPerson(why: Parameters<Forget>[0]): void {
  person = undefined
  for (const forget of forgetters) forget(why)
  queryClient.getMutationCache().clear()
  forgetAnswers()
}

/** Forgets what the server told about the person, and keeps whether somebody is signed in. */
function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
}

/** Forgets what the pages were made of, when the area has closed. `BehindPin` takes the pages themselves away. */
function putAway(): void {
  if (isSomebodyHere()) queryClient.setQueryData<Known>(meQuery.queryKey, { signedIn: true, me: null })
  forgetAnswers()
}

const isSomebodyHere = (): boolean => queryClient.getQueryData<Known>(meQuery.queryKey)?.signedIn ?? false

lock.subscribe(() => {
  if (lock.locked()) putAway()
})

guardWith({
  opened: lock.opened,
  // A visitor, who never had a session, has nothing to lose.
  signedOut: () => {
    if (isSomebodyHere()) signedOut()
  },
})
