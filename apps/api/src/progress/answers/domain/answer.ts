import type { AnswerAudience } from '@tweespraak/contract/values/answers'
import type { Locale } from '@tweespraak/contract/values/values'

/** One person's answer to one exercise. `value` is sealed with the person's own key, bound to its version. */
export interface Answer {
  readonly personId: string
  readonly exerciseId: string
  readonly stepId: string
  readonly contentVersion: string
  readonly writtenIn: Locale
  readonly audience: AnswerAudience
  /** Counts the saves, from 1. */
  readonly version: number
  readonly value: Buffer
  readonly complete: boolean
  readonly savedAt: Date
}

/** The copy of an answer that its writer gave the partner. Sealed with the couple's key. */
export interface SharedAnswer {
  readonly coupleId: string
  readonly authorId: string
  readonly exerciseId: string
  readonly audience: 'partnerAfterReveal' | 'partnerNow'
  readonly writtenIn: Locale
  readonly version: number
  readonly value: Buffer
}

/** A card both partners edit. Belongs to the couple. */
export interface CoupleCard {
  readonly coupleId: string
  readonly exerciseId: string
  readonly stepId: string
  readonly contentVersion: string
  readonly writtenIn: Locale
  readonly version: number
  readonly value: Buffer
  readonly complete: boolean
  readonly savedAt: Date
}

/** Is a copy for the partner to be kept? Only of a complete answer whose writer chose so. */
export const goesToPartner = (
  answer: Pick<Answer, 'audience' | 'complete'>,
): answer is { audience: SharedAnswer['audience']; complete: true } =>
  answer.complete && (answer.audience === 'partnerNow' || answer.audience === 'partnerAfterReveal')
