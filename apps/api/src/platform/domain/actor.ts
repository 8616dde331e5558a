/**
 * Who is asking. Says only who: whether something belongs to them is asked where it lives.
 * Visitor and System are actors too, so that nothing ever runs without one.
 */
export type Actor = Visitor | Participant | Professional | MunicipalityStaff | Operator | System | StatsWriter

/** Somebody who has not signed in. */
export interface Visitor {
  readonly kind: 'visitor'
}

export interface Participant {
  readonly kind: 'participant'
  readonly personId: string
  readonly sessionId: string
  /** The private area is open: the PIN was given lately in this session. */
  readonly unlocked: boolean
}

export interface Professional {
  readonly kind: 'professional'
  readonly personId: string
  readonly sessionId: string
}

export interface MunicipalityStaff {
  readonly kind: 'municipality'
  readonly personId: string
  readonly sessionId: string
  readonly municipalityId: string
}

export interface Operator {
  readonly kind: 'operator'
  readonly personId: string
  readonly sessionId: string
}

/** The program itself, with a purpose that the log shows. */
export interface System {
  readonly kind: 'system'
  readonly purpose: string
}

/** The program while it makes figures: it reads counts to come and writes published ones, and sees no person. */
export interface StatsWriter {
  readonly kind: 'statsWriter'
}

export const visitor: Visitor = { kind: 'visitor' }
export const statsWriter: StatsWriter = { kind: 'statsWriter' }
export const system = (purpose: string): System => ({ kind: 'system', purpose })
