import type { Locale } from '@tweespraak/contract/values/values'

export type AccountKind = 'participant' | 'professional' | 'municipality' | 'operator'

/** One person's account. `name` and `email` are sealed with the person's own key. */
export interface Account {
  readonly id: string
  readonly kind: AccountKind
  /** For whom municipal staff work; null for everybody else. */
  readonly municipalityId: string | null
  readonly locale: Locale
  readonly timeZone: string
  readonly name: Buffer
  readonly emailHash: Buffer | null
  readonly email: Buffer | null
  readonly pinHash: string | null
  /** When the last wrong PIN of devices that do not know this person is forgiven. */
  readonly unknownMissesUntil: Date | null
  readonly recoveryHash: Buffer | null
  /** The person said to have the latest recovery code on paper. */
  readonly recoveryKept: boolean
  readonly totpSecret: Buffer | null
  readonly totpLastStep: number
}

/** What every account begins with: no way in, and nothing known but a name. */
export const blankAccount = (id: string, name: Buffer): Omit<Account, 'kind' | 'locale' | 'timeZone'> => ({
  id,
  municipalityId: null,
  name,
  emailHash: null,
  email: null,
  pinHash: null,
  unknownMissesUntil: null,
  recoveryHash: null,
  recoveryKept: true,
  totpSecret: null,
  totpLastStep: 0,
})
