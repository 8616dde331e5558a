import { DomainError } from '../../platform/domain/domain-error.ts'
import { type Invite, inviteIsOpen } from './invite.ts'

/** One answer for a mistyped, revoked, used, replaced and expired invite. */
export const inviteNotUsable = () => new DomainError('not_found', 'invite.not_usable')

/** A person may invite who is in a couple alone. */
export const mayInvite = (members: number): true | DomainError =>
  members < 2 || new DomainError('conflict', 'couple.complete')

/** No licence was redeemed and no invite accepted yet. */
export const noCouple = () => new DomainError('conflict', 'couple.not_there')

/** What is known about somebody who wants to accept an invite. */
export interface Accepting {
  readonly personId: string
  readonly alreadyInACouple: boolean
  readonly membersThere: number
  readonly now: Date
}

/** An open invite may be accepted by somebody else than its maker, who is in no couple, while there is a place. */
export function mayAccept(invite: Invite | null, by: Accepting): true | DomainError {
  if (!invite || !inviteIsOpen(invite, by.now)) return inviteNotUsable()
  if (invite.madeBy === by.personId) return new DomainError('conflict', 'invite.own')
  if (by.alreadyInACouple) return new DomainError('conflict', 'invite.already_in_a_couple')
  return by.membersThere < 2 || inviteNotUsable()
}
