import type { Locale } from '@tweespraak/contract/values/values'
import { after, minutes } from '../../../platform/domain/duration.ts'

/** A code that was sent by mail. It counts only in the browser that asked for it. */
export interface MailCode {
  readonly codeHash: Buffer
  readonly expiresAt: Date
  readonly tries: number
  readonly usedAt: Date | null
}

/** How long a code counts (ASVS 5.0, 6.5.5: at most 10 minutes for an out-of-band code). */
export const mailCodeLifeMs = minutes(10)
/** How often one code may be tried. */
export const maxMailCodeTries = 5

export const mailCodeExpiry = (now: Date): Date => after(now, mailCodeLifeMs)

/** Eight digits out of a number below 10⁸. */
export const asMailCode = (n: number): string => String(n).padStart(8, '0')

/** May this code still be tried? Once used, tried five times or ten minutes old it may not. */
export const mayTryMailCode = (code: MailCode, now: Date): boolean =>
  code.usedAt === null && code.tries < maxMailCodeTries && code.expiresAt > now

/** What a code is for. It never counts for anything else. */
export type MailCodePurpose = 'signIn' | 'proveAddress' | 'staffSignIn'

/** For whom a code is made: an address, and the account behind it when there is one. */
export interface MailCodeFor {
  readonly purpose: MailCodePurpose
  readonly email: string
  readonly emailHash: Buffer
  readonly accountId: string | null
  readonly locale: Locale
  readonly tellOldAddress: boolean
}

/** As it is kept: by the hash of the browser's cookie. `accountId` is null for an address nobody has. */
export interface MailCodeRow extends MailCode {
  readonly id: string
  readonly browserHash: Buffer
  readonly purpose: MailCodePurpose
  /** The place on the internet that asked, to count what was never used. */
  readonly placeHash: Buffer
  readonly accountId: string | null
  readonly emailHash: Buffer
  /** Where to send it, sealed; null for an address nobody has. */
  readonly email: Buffer | null
  /** The code itself, sealed, until the mail has left. */
  readonly code: Buffer | null
  readonly locale: Locale
  /** Of an address to prove: whether the one it replaces gets a mail. */
  readonly tellOldAddress: boolean
}
