import type { Me } from '@tweespraak/contract/learner/account'
import { unkeptCodeIsShown } from './unkept-code.ts'

/**
 * Whether somebody who signs out here can get in again. The PIN alone opens nothing: it takes mail, or the code on paper.
 * `unknown` before the PIN, where nothing is told about the person.
 */
export function wayIn(me: Me | null | undefined): 'open' | 'none' | 'unknown' {
  if (!me) return 'unknown'
  if (me.emailHint !== null) return 'open'
  return me.recoveryKept && !unkeptCodeIsShown() ? 'open' : 'none'
}
