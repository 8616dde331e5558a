import { areTogether } from '../../domain/conversation.ts'

/** What one partner said to the offer of three conversations. */
export type OfferAnswer = 'yes' | 'notNow'

export interface GivenAnswer {
  readonly coupleId: string
  readonly personId: string
  readonly answer: OfferAnswer
}

/** Where the offer stands for one person. Made without looking at what the partner said. */
export type OfferState = 'open' | 'waiting' | 'notNow'

/**
 * Returns the offer as one person sees it. It depends on this person's own answer alone: a partner's "not now", or
 * silence, can be neither seen nor guessed.
 */
export function offerFor(mine: OfferAnswer | undefined): OfferState {
  if (mine === undefined) return 'open'
  return mine === 'yes' ? 'waiting' : 'notNow'
}

/** Returns true when both said yes: every present member of a couple of two. */
export const agreed = (members: readonly string[], answers: ReadonlyMap<string, OfferAnswer>): boolean =>
  areTogether(members) && members.every((it) => answers.get(it) === 'yes')
