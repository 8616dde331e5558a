/** What one partner said to the offer of three talks. */
export type OfferAnswer = 'yes' | 'notNow'

/** Where the offer stands for one person. Made without looking at what the partner said. */
export type OfferState = 'open' | 'waiting' | 'notNow'

/**
 * The offer as one person sees it. It depends on this person's own answer alone: a partner's "not now", or silence,
 * can be neither seen nor guessed.
 */
export function offerFor(mine: OfferAnswer | undefined): OfferState {
  if (mine === undefined) return 'open'
  return mine === 'yes' ? 'waiting' : 'notNow'
}

/** Talks are for two: who is alone in a couple is offered none and books none. */
export const areTogether = (members: readonly unknown[]): boolean => members.length === 2

/** Both said yes: every present member of a couple of two. */
export const agreed = (members: readonly string[], answers: ReadonlyMap<string, OfferAnswer>): boolean =>
  areTogether(members) && members.every((it) => answers.get(it) === 'yes')
