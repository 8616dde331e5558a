import { DomainError } from '../../platform/domain/domain-error.ts'

/** No licence was redeemed and no invite accepted yet. */
export const noCouple = () => new DomainError('conflict', 'couple.not_there')

/**
 * Whoever belongs to a couple takes part under its licence, also without one of their own. Said before the code is
 * looked at, to the person it is about: it says nothing about the code, which stays as it was.
 */
export const alreadyInACouple = () => new DomainError('conflict', 'licence.in_a_couple')

/** Whoever belongs to a couple joins no other one. */
export const belongsToACouple = () => new DomainError('conflict', 'invite.already_in_a_couple')
