import { DomainError } from '../../platform/domain/domain-error.ts'

export const newerExists = () => new DomainError('conflict', 'answer.newer_exists')
export const doesNotFit = () => new DomainError('invalid', 'answer.does_not_fit')
export const audienceNotOffered = () => new DomainError('invalid', 'answer.audience_not_offered')
/** What was written stays; nothing follows. */
export const timeIsOver = () => new DomainError('conflict', 'couple.time_is_over')
export const stepNotOpen = () => new DomainError('conflict', 'step.not_open')
export const notAnswered = () => new DomainError('conflict', 'step.not_answered')
export const notToPassOver = () => new DomainError('conflict', 'step.not_to_pass_over')
export const consentNeeded = () => new DomainError('refused', 'consent.needed')
