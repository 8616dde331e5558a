/** What kind of refusal it is. The status code that belongs to it is decided at the edge, in one place. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'refused'
  | 'not_found'
  | 'conflict'
  | 'locked'
  | 'too_many'
  | 'unavailable'

/**
 * A refusal with a name. `code` is stable and part of the contract, such as `licence.code_not_usable`;
 * `retryAfter` is in seconds.
 */
export class DomainError extends Error {
  readonly code: string
  readonly kind: ProblemKind
  readonly retryAfter: number | undefined

  constructor(kind: ProblemKind, code: string, retryAfter?: number) {
    super(code)
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
    this.retryAfter = retryAfter
  }
}

/** "Does not exist" and "is not yours" are this one error, so that nobody can tell them apart. */
export const notFound = (): DomainError => new DomainError('not_found', 'not_found')

/** Lets the story go on only where the policy says yes. A policy answers `true` or the refusal. */
export function permit(verdict: true | DomainError): void {
  if (verdict !== true) throw verdict
}
