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

/** Both said yes: every present member of a couple of two. */
export const agreed = (members: readonly string[], answers: ReadonlyMap<string, OfferAnswer>): boolean =>
  members.length === 2 && members.every((it) => answers.get(it) === 'yes')
