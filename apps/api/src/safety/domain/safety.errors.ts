import { DomainError } from '../../platform/domain/domain-error.ts'

export const doesNotFit = () => new DomainError('invalid', 'answer.does_not_fit')
export const consentNeeded = () => new DomainError('refused', 'consent.needed')
