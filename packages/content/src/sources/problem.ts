/** One thing that is wrong, where, and what to do about it. Errors stop the build, warnings do not. */
export interface Problem {
  rule: string
  severity: 'error' | 'warning'
  /** Path from the programme folder. */
  file: string
  /** From 1. */
  line: number
  found: string
  todo: string
}

/** Takes down a problem at a place; the reader goes on to find the rest. */
export type Report = (problem: Omit<Problem, 'severity'> & { severity?: Problem['severity'] }) => void
