import type { Me } from '@tweespraak/contract/learner/account'
import { recoveryCodeIsShown } from './recovery-code-shown.ts'

/**
 * Returns whether somebody who signs out here can sign in again. The PIN alone is not enough: it takes mail, or the
 * code on paper. `unknown` before the PIN, where nothing is told about the person.
 */
export function canSignInAgain(me: Me | null | undefined): 'yes' | 'no' | 'unknown' {
  if (!me) return 'unknown'
  if (me.emailHint !== null) return 'yes'
  return me.recoveryKept && !recoveryCodeIsShown() ? 'yes' : 'no'
}
