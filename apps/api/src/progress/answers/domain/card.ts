import type { Locale } from '@tweespraak/contract/values/values'

/** One field of a card that both partners edit. `value` is sealed with the couple's key, bound to its version. */
export interface CardField {
  readonly coupleId: string
  readonly exerciseId: string
  readonly gapId: string
  readonly stepId: string
  readonly writtenIn: Locale
  /** Counts the saves of this field, from 1. */
  readonly version: number
  readonly value: Buffer
  /** Something other than white space stands in it. */
  readonly filled: boolean
  /** The person who changed it last. */
  readonly lastBy: string
  readonly savedAt: Date
}

/** One of the two said that a card is good at this state of it. */
export interface CardAgreement {
  readonly coupleId: string
  readonly exerciseId: string
  readonly personId: string
  readonly version: number
}

/** A card that was kept whole, before cards were kept by field. Read, and not written any more. */
export interface WholeCard {
  readonly coupleId: string
  readonly exerciseId: string
  readonly stepId: string
  readonly writtenIn: Locale
  readonly version: number
  readonly value: Buffer
  readonly complete: boolean
  readonly savedAt: Date
}

/** The state of a card as a number that every change makes larger: the versions of its fields added up. */
export const cardVersion = (fields: readonly { readonly version: number }[]): number =>
  fields.reduce((sum, { version }) => sum + version, 0)

/** `mine`: this person said that it is good. `both`: both did, of what stands there now. `changed`: it was changed since. */
export type Agreed = 'no' | 'mine' | 'both' | 'changed'

/** What one of the two reads about a card at state `now`; each number is the state at which that person said yes. */
export function agreedAt(
  now: number,
  { mine, theirs }: { mine: number | undefined; theirs: number | undefined },
): Agreed {
  if (mine === undefined) return 'no'
  if (mine < now) return 'changed'
  return theirs === now ? 'both' : 'mine'
}
