import type { Figure } from '../publisher.ts'
import { countYes, type Tenant } from '../world.ts'
import { boundsOfAtoms, solve, sumOfAtoms, type Unknowns, unknownsOf } from './linear.ts'

/** Rows that the exact and rounded figures give; noise without bounds gives none. */
function rows(unknowns: Unknowns): readonly string[] {
  return unknowns.figures.flatMap(({ shown }, at) => {
    const sum = sumOfAtoms(unknowns, at)
    if (shown.kind === 'exact') return [` ${sum} = ${shown.value}`]
    if (shown.kind === 'range') return [` ${sum} >= ${shown.from}`, ` ${sum} <= ${shown.to}`]
    return []
  })
}

function program(unknowns: Unknowns, objective: string): string {
  const names = unknowns.atoms.map((_, at) => `y${at}`).join(' ')
  const constraints = rows(unknowns).join('\n')
  return `Maximize\n ${objective}\nSubject To\n${constraints}\nBounds\n${boundsOfAtoms(unknowns)}\nGeneral\n ${names}\nEnd\n`
}

/**
 * How many couples' answers follow with certainty: those that are the same in every world that agrees with every
 * published figure. Only atoms in which all say the same can be determined. Among those the solver is asked for a
 * world that moves as many as possible; what moved is free; again, until nothing moves. What is left has the same
 * minimum and maximum, that is the truth. (Same answer as a minimum and a maximum per couple, with fewer programs;
 * `determineOneByOne` is the plain form, and a test holds them together.)
 */
export function determined(tenant: Tenant, figures: readonly Figure[]): number {
  const unknowns = unknownsOf(tenant, figures)
  if (rows(unknowns).length === 0) return 0
  const truth = unknowns.atoms.map(({ members }) => countYes(tenant, members, 'satisfied'))
  const sizes = unknowns.atoms.map(({ members }) => members.length)
  let candidates = truth.flatMap((yes, at) => (yes === 0 || yes === sizes[at] ? [at] : []))
  while (candidates.length > 0) {
    const objective = candidates.map((at) => `${truth[at] === 0 ? '+' : '-'} y${at}`).join(' ')
    const found = solve(program(unknowns, objective))
    if (!found) throw new Error('The truth does not agree with the figures: the publisher is described wrongly.')
    const left = candidates.filter((at) => Math.round(found.value(`y${at}`)) === truth[at])
    if (left.length === candidates.length) break
    candidates = left
  }
  return candidates.reduce((total, at) => total + (sizes[at] ?? 0), 0)
}

/** The same by the book: a minimum and a maximum for every atom. */
export function determineOneByOne(tenant: Tenant, figures: readonly Figure[]): number {
  const unknowns = unknownsOf(tenant, figures)
  if (rows(unknowns).length === 0) return 0
  return unknowns.atoms.reduce((total, { members }, at) => {
    const most = solve(program(unknowns, `y${at}`))
    const fewest = solve(program(unknowns, `- y${at}`))
    const [high, low] = [most, fewest].map((found) => Math.round(found?.value(`y${at}`) ?? Number.NaN))
    return high === low && (high === 0 || high === members.length) ? total + members.length : total
  }, 0)
}
