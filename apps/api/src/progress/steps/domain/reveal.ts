import type { AnswerAudience } from '@tweespraak/contract/values/answers'

/** What the rules need to know of an exercise that may be shared. The content's own exercises fit. */
interface SharingRule {
  readonly audiences: readonly AnswerAudience[]
  readonly heldBy: 'each' | 'both'
}

/** Can each partner choose to show an own answer to this exercise to the other? */
export const mayGoToPartner = ({ audiences, heldBy }: SharingRule): boolean =>
  heldBy === 'each' && audiences.some((it) => it === 'partnerNow' || it === 'partnerAfterReveal')

/** Is there something in this step that both read at the same moment, once both are behind it? */
export const isRevealed = ({ exercises }: { readonly exercises: readonly SharingRule[] }): boolean =>
  exercises.some(({ audiences, heldBy }) => heldBy === 'each' && audiences.includes('partnerAfterReveal'))
