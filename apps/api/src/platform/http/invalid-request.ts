import { DomainError } from '../domain/domain-error.ts'

/** A request that does not fit the contract. Says where, and what was expected there; never repeats what was sent. */
export class InvalidRequest extends DomainError {
  readonly fields: readonly { path: string; expected: string }[]
  constructor(fields: readonly { path: string; expected: string }[], code = 'request.invalid') {
    super('invalid', code)
    this.fields = fields
  }
}
