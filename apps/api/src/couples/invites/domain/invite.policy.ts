import { DomainError } from '../../../platform/domain/domain-error.ts'
import { belongsToACouple } from '../../domain/couple.errors.ts'
import { type Couple, mayComeTogether, wasComplete } from '../../domain/couple.ts'
import { type Invite, inviteIsOpen } from './invite.ts'

/** One answer for a mistyped, revoked, used, replaced and expired invite. */
export const inviteNotUsableCode = 'invite.not_usable'
export const inviteNotUsable = () => new DomainError('not_found', inviteNotUsableCode)

/** The person may not be brought together with another; why is known to nobody. */
const invitingIsOff = () => new DomainError('conflict', 'couple.inviting_is_off')

/** The couple's time is over; see `couple-time.ts` for what that ends. */
const timeIsOver = () => new DomainError('conflict', 'couple.time_is_over')

/** The two of a couple parted a moment ago. */
const partedJustNow = () => new DomainError('conflict', 'couple.parted_just_now')

/** A couple is these two people: whoever else has the invite can begin a couple of their own. */
const forSomebodyElse = () => new DomainError('refused', 'invite.for_somebody_else')

/** What is known about somebody who wants to invite. */
export interface Inviting {
  /** How many present members the couple has. */
  readonly members: number
  readonly off: boolean
  readonly over: boolean
  readonly now: Date
}

/**
 * Whether a person may invite: alone in a couple, with time left, and without having said that the two may not be in
 * touch. After two parted it looks at the time alone: whether the other left or was erased makes no difference.
 */
export function mayInvite(couple: Pick<Couple, 'partedAt'>, { members, off, over, now }: Inviting): true | DomainError {
  if (members >= 2) return new DomainError('conflict', 'couple.complete')
  if (over) return timeIsOver()
  if (!mayComeTogether(couple, now)) return partedJustNow()
  return !off || invitingIsOff()
}

/** What is known about somebody who wants to accept an invite. */
export interface Accepting {
  readonly personId: string
  readonly alreadyInACouple: boolean
  readonly invitingOff: boolean
  /** The person belonged to this couple before. */
  readonly belonged: boolean
  readonly now: Date
}

/** The couple that somebody was invited to. */
export interface InvitedTo extends Pick<Couple, 'placesGiven' | 'partedAt'> {
  /** How many present members it has. */
  readonly members: number
  /** Its time is over. */
  readonly over: boolean
}

/**
 * An open invite may be accepted by somebody else than its maker, who is in no couple, while there is a place. In a
 * couple that was of two people once, the place is for one of these two.
 */
export function mayAccept(invite: Invite, couple: InvitedTo, by: Accepting): true | DomainError {
  if (!inviteIsOpen(invite, by.now) || couple.over || couple.members >= 2) return inviteNotUsable()
  if (invite.madeBy === by.personId) return new DomainError('conflict', 'invite.own')
  if (by.alreadyInACouple) return belongsToACouple()
  if (by.invitingOff) return invitingIsOff()
  if (wasComplete(couple) && !by.belonged) return forSomebodyElse()
  return mayComeTogether(couple, by.now) || partedJustNow()
}
