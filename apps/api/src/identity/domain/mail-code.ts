import { after, minutes } from '../../platform/domain/duration.ts'

/** A code that was sent by mail. It counts only in the browser that asked for it. */
export interface MailCode {
  readonly codeHash: Buffer
  readonly expiresAt: Date
  readonly tries: number
  readonly usedAt: Date | null
}

/** How long a code counts (ASVS 5.0, 6.5.5: at most 10 minutes for an out-of-band code). */
export const mailCodeLife = minutes(10)
/** How often one code may be tried. */
export const mailCodeTries = 5

export const mailCodeExpiry = (now: Date): Date => after(now, mailCodeLife)

/** Eight digits out of a number below 10⁸. */
export const asMailCode = (n: number): string => String(n).padStart(8, '0')

/** May this code still be tried? Once used, tried five times or ten minutes old it may not. */
export const mayTryMailCode = (code: MailCode, now: Date): boolean =>
  code.usedAt === null && code.tries < mailCodeTries && code.expiresAt > now
