import type { Figure } from '../publisher.ts'
import type { Couple, Tenant } from '../world.ts'
import { boundsOfAtoms, solve, sumOfAtoms, unknownsOf } from './linear.ts'
import type { Belief } from './posterior.ts'

/**
 * Reconstruction of the database (Dinur and Nissim 2003): the table of answers that lies closest to everything that was
 * published, in the sum of distances, found as a linear program. A rounded number counts by its middle.
 */
export function reconstruct(tenant: Tenant, figures: readonly Figure[]): readonly Belief[] {
  const unknowns = unknownsOf(tenant, figures)
  if (unknowns.figures.length === 0) return []
  const distances = unknowns.figures.map((_, at) => `e${at}`)
  const rows = unknowns.figures.flatMap(({ shown }, at) => {
    const sum = sumOfAtoms(unknowns, at)
    const value = shown.kind === 'range' ? (shown.from + shown.to) / 2 : shown.value
    return [` ${sum} - e${at} <= ${value}`, ` ${sum} + e${at} >= ${value}`]
  })
  const found = solve(
    `Minimize\n ${distances.join(' + ')}\nSubject To\n${rows.join('\n')}\nBounds\n${boundsOfAtoms(unknowns)}\nEnd\n`,
  )
  if (!found) return []
  return unknowns.atoms.flatMap(({ members }, at) => {
    const share = found.value(`y${at}`) / members.length
    return members.map((member): Belief => {
      const { satisfied } = tenant.couples[member] as Couple
      return { notSatisfied: 1 - share, truth: !satisfied, oddsMoved: 1 }
    })
  })
}
