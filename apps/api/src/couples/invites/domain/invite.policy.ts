import { DomainError } from '../../../platform/domain/domain-error.ts'
import { belongsToACouple } from '../../domain/couple.errors.ts'
import { type Invite, inviteIsOpen } from './invite.ts'

/** One answer for a mistyped, revoked, used, replaced and expired invite. */
export const inviteNotUsable = () => new DomainError('not_found', 'invite.not_usable')

/** The person may not be brought together with another; why is known to nobody. */
const invitingIsOff = () => new DomainError('conflict', 'couple.inviting_is_off')

/** The couple's time is over; see `couple-time.ts` for what that ends. */
const timeIsOver = () => new DomainError('conflict', 'couple.time_is_over')

/** Whether a person may invite: alone in a couple, with time left, and without having said that the two may not be in touch. */
export function mayInvite(
  members: number,
  { off, over }: { readonly off: boolean; readonly over: boolean },
): true | DomainError {
  if (members >= 2) return new DomainError('conflict', 'couple.complete')
  if (over) return timeIsOver()
  return !off || invitingIsOff()
}

/** What is known about somebody who wants to accept an invite. */
export interface Accepting {
  readonly personId: string
  readonly alreadyInACouple: boolean
  readonly invitingOff: boolean
  readonly membersThere: number
  /** The time of the couple that was invited to is over. */
  readonly over: boolean
  readonly now: Date
}

/** An open invite may be accepted by somebody else than its maker, who is in no couple, while there is a place. */
export function mayAccept(invite: Invite | null, by: Accepting): true | DomainError {
  if (!invite || !inviteIsOpen(invite, by.now) || by.over) return inviteNotUsable()
  if (invite.madeBy === by.personId) return new DomainError('conflict', 'invite.own')
  if (by.alreadyInACouple) return belongsToACouple()
  if (by.invitingOff) return invitingIsOff()
  return by.membersThere < 2 || inviteNotUsable()
}
