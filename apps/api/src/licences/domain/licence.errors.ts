import { DomainError } from '../../platform/domain/domain-error.ts'

/** Mistyped, unknown, used, withdrawn, not yet or no longer valid, sold out: to the public all of them are this. */
export const codeNotUsable = () => new DomainError('refused', 'licence.code_not_usable')
export const alreadyHaveOne = () => new DomainError('conflict', 'licence.already_have_one')
export const setWithdrawn = () => new DomainError('conflict', 'licence.set_withdrawn')
