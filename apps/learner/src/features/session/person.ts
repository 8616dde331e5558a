import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { type Me, readMe } from '@tweespraak/contract/learner/account'
import { codeOf } from '@tweespraak/web/errors'
import { createLock } from '@tweespraak/web/lock'
import { callApi, guardWith, leftMark, opening, queryClient, sendDueSignOut } from '../../api.ts'
import { forgetTraces } from '../../layout/forget-traces.ts'
import { endStay } from '../../layout/stay.ts'
import { askOpening, tabs } from './tabs.ts'

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
    await sendDueSignOut()
    if (leftMark.isSet()) return nobody
    const known = await readKnown()
    person = known.me?.personId
    return known
  },
}

const nobody: Known = { signedIn: false, me: null }

/** Asks who is here, with the opening of this page or else of another tab. */
async function readKnown(): Promise<Known> {
  const ask = () => callApi(readMe, {})
  const known = await ask().catch((error: unknown) => {
    // A tab that was closed long ago came back with the opening of somebody who is gone. It shows nothing yet.
    if (codeOf(error) === 'session.another' && opening.read() === undefined) return ask()
    throw error
  })
  if (!known.signedIn || known.me) return known
  const given = await askOpening()
  if (given === undefined) return known
  opening.keep(given)
  return ask()
}

/** Asks the server who is here now, after something changed that. A broken line is tried again. */
export async function whoIsHere(): Promise<Me> {
  const queryFn = () => callApi(readMe, {})
  const { me } = await queryClient.fetchQuery({ queryKey: ['whoIsHere'], queryFn, retry: 3, staleTime: 0, gcTime: 0 })
  if (!me) throw new Error('somebody just came in, and nobody is here')
  return me
}

/** `elsewhere`: in another tab somebody else signed in; what this person wrote may still be sealed. */
type Forget = (why: 'signedOut' | 'anotherPerson' | 'elsewhere') => void

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
  tellOpened(me.personId)
}

let toldOpening: string | undefined

/** Tells the other tabs who is here now, once for each opening. */
function tellOpened(personId: string): void {
  const held = opening.read()
  if (held === undefined || held === toldOpening) return
  toldOpening = held
  tabs.tell({ kind: 'opened', opening: held, personId })
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

/** Forgets everything of the person, because nobody is signed in on this device any more, and tells the other tabs. */
export function signedOut(): void {
  tabs.tell({ kind: 'signedOut' })
  signedOutElsewhere()
}

/** Forgets everything of the person, because another tab signed out or the session is gone. */
export function signedOutElsewhere(): void {
  opening.forget()
  forgetTraces()
  forgetPerson('signedOut')
  queryClient.setQueryData<Known>(meQuery.queryKey, nobody)
  lock.end()
}

/**
 * Signs out on this device. The page and the other tabs are a visitor's at once; the sign-out goes to the server now, or
 * before anything else when there is a network again.
 */
export async function signOutHere(): Promise<void> {
  leftMark.set()
  const sent = sendDueSignOut()
  signedOut()
  await sent
}

/** Takes over the opening that another tab got for the PIN of this person. */
export async function openedElsewhere(given: { opening: string; personId: string }): Promise<void> {
  if (ofAnother) return
  if (person !== undefined && person !== given.personId) return becameOfAnother()
  opening.keep(given.opening)
  toldOpening = given.opening
  if (!isOpen()) signedIn(await whoIsHere())
}

/** Asks the server whether this page is still of whoever is here, and closes or opens it. */
export async function lookAgain(): Promise<void> {
  if (ofAnother) return
  if (!isSomebodyHere()) return queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  const known = await callApi(readMe, {})
  if (known.me) signedIn(known.me)
  else if (known.signedIn) lock.close()
  else signedOutElsewhere()
}

/** Whether the private area is open on this page now. */
export const isOpen = (): boolean =>
  !lock.locked() && (queryClient.getQueryData<Known>(meQuery.queryKey)?.me ?? null) !== null

let ofAnother = false
const tellOfAnother = new Set<() => void>()

/** For `useSyncExternalStore`: whether somebody else signed in on this device while the page was of one person. */
export const pageOfAnother = {
  is: (): boolean => ofAnother,
  subscribe: (tell: () => void): (() => void) => {
    tellOfAnother.add(tell)
    return () => {
      tellOfAnother.delete(tell)
    }
  },
}

/** Ends this page: it is of somebody who is not here. It stays blank until it is loaded anew. */
export function becameOfAnother(): void {
  if (ofAnother) return
  ofAnother = true
  opening.forget()
  lock.close()
  forgetPerson('elsewhere')
  for (const tell of tellOfAnother) tell()
}

function forgetPerson(why: Parameters<Forget>[0]): void {
  person = undefined
  endStay()
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

export const isSomebodyHere = (): boolean => queryClient.getQueryData<Known>(meQuery.queryKey)?.signedIn ?? false

lock.subscribe(() => {
  if (lock.locked()) putAway()
})

guardWith({
  opened: lock.opened,
  // A visitor, who never had a session, has nothing to lose.
  signedOut: () => {
    if (isSomebodyHere()) signedOutElsewhere()
  },
  another: () => {
    if (person === undefined) opening.forget()
    else becameOfAnother()
  },
})
