import { DomainError } from '../../platform/domain/domain-error.ts'

export const pinWrong = () => new DomainError('refused', 'pin.wrong')
export const pinLocked = (retryAfter: number) => new DomainError('too_many', 'pin.locked', retryAfter)
/** No ticket for the PIN: ten minutes went by, it was tried five times, or it belongs to another browser. */
export const signInOver = () => new DomainError('conflict', 'sign_in.over')
export const mailCodeWrong = () => new DomainError('refused', 'mail_code.wrong')
export const recoveryCodeWrong = () => new DomainError('refused', 'recovery_code.wrong')
/** Staff: one answer for a wrong mail code, a wrong app code and an unknown person. */
export const signInWrong = () => new DomainError('refused', 'sign_in.wrong')
export const unknownTimeZone = () => new DomainError('invalid', 'account.unknown_time_zone')
export const emailTaken = () => new DomainError('conflict', 'account.email_not_usable')
