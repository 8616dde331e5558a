import type { WayBackPurpose } from '@tweespraak/contract/learner/account'
import { DomainError } from '../../../platform/domain/domain-error.ts'
import { after, days, hours } from '../../../platform/domain/duration.ts'

/**
 * How long somebody without PIN and recovery code waits. Long enough for whoever does have the PIN to come by and stop it:
 * the device may be in another's hands.
 */
export const wayBackWaitMs = hours(72)
/** When the person hears of it a second time: late enough to be another moment of the day, early enough to stop it. */
export const secondMailAfterMs = wayBackWaitMs / 2
/** How long it may be finished after that. Then it is over, and another one can be begun. */
export const wayBackWindowMs = days(7)

/** One wait. Erasing waits as long as a new PIN: it too would be done by whoever holds the device. */
export interface Wait {
  readonly accountId: string
  readonly purpose: WayBackPurpose
  readonly begunAt: Date
  /** By the right PIN, or by whoever is signed in. Kept until its owner has seen it. */
  readonly stoppedAt: Date | null
}

export const finishFrom = (wait: Wait): Date => after(wait.begunAt, wayBackWaitMs)
export const finishUntil = (wait: Wait): Date => after(finishFrom(wait), wayBackWindowMs)

/** Is this wait neither stopped nor over? */
export const runs = (wait: Wait | null, now: Date): wait is Wait =>
  wait !== null && wait.stoppedAt === null && now < finishUntil(wait)

export const anotherWaits = () => new DomainError('conflict', 'way_back.another_waits')

/** A wait may be finished for what it was begun for, from the end of 72 hours and for a week. */
export function mayFinish(wait: Wait | null, purpose: WayBackPurpose, now: Date): true | DomainError {
  if (!runs(wait, now) || wait.purpose !== purpose) return new DomainError('conflict', 'way_back.none')
  const left = finishFrom(wait).getTime() - now.getTime()
  return left <= 0 || new DomainError('conflict', 'way_back.too_early', Math.ceil(left / 1000))
}
