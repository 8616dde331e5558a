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
  readonly stepId: string
  /** The step that stands in for it; null where there is none. */
  readonly standInId: string | null
  readonly audience: 'partnerAfterReveal' | 'partnerNow'
  readonly writtenIn: Locale
  readonly version: number
  readonly value: Buffer
}

/** Does the partner get a copy of this answer, once its writer gives it? Only of a complete one, where the writer chose so. */
export const goesToPartner = <It extends Pick<Answer, 'audience' | 'complete'>>(
  answer: It,
): answer is It & { audience: SharedAnswer['audience']; complete: true } =>
  answer.complete && (answer.audience === 'partnerNow' || answer.audience === 'partnerAfterReveal')
