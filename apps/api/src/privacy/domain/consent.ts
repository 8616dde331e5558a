import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import type { Locale } from '@tweespraak/contract/values/values'

/** One yes or no, to one purpose, after reading one text. Never changed afterwards. */
export interface ConsentRow {
  readonly id: string
  readonly personId: string
  readonly purpose: ConsentPurpose
  readonly given: boolean
  /** SHA-256 in hex of the text that was read. */
  readonly textHash: string
  readonly locale: Locale
  readonly at: Date
}

/** Every purpose, in the order in which it is asked. */
export const purposes: readonly ConsentPurpose[] = [
  'takingPart',
  'statistics',
  'professionalReadsCard',
  'mailMessages',
  'mailAppointments',
]

/** The purposes that carry messages: stopping all messages withdraws these. */
export const messagePurposes: readonly ConsentPurpose[] = ['mailMessages', 'mailAppointments']
