import loadHighs from 'highs'
import type { Figure } from '../publisher.ts'
import type { Couple, Tenant } from '../world.ts'
import { type Atom, atomsOf } from './atoms.ts'

// Its types describe the CommonJS build, whose loader is one `default` deeper than that of the module we get.
const highs = await (loadHighs as unknown as typeof loadHighs.default)()

/** What the solver answers for the variables y0, y1 …, or null when no world fits. */
export function solve(
  program: string,
): { readonly objective: number; readonly value: (name: string) => number } | null {
  const solution = highs.solve(program)
  if (solution.Status !== 'Optimal') return null
  return {
    objective: solution.ObjectiveValue,
    value: (name) => (solution.Columns as Record<string, { Primal?: number }>)[name]?.Primal ?? 0,
  }
}

/**
 * The unknown of the attack: how many couples of each atom are satisfied. The attacker knows who finished, so only
 * they are in it. Couples of one atom are alike to every figure, so this loses nothing against a variable per couple.
 */
export interface Unknowns {
  readonly atoms: readonly Atom[]
  readonly figures: readonly Figure[]
}

export function unknownsOf(tenant: Tenant, figures: readonly Figure[]): Unknowns {
  const finished = (at: number) => (tenant.couples[at] as Couple).finished !== null
  const about = figures.filter(({ answer }) => answer === 'satisfied')
  const known = about.map((figure) => ({ ...figure, members: figure.members.filter(finished) }))
  return { atoms: atomsOf(known), figures: known }
}

/** `y0 + y3 + y7`, the atoms in one figure. */
export function sumOfAtoms({ atoms }: Unknowns, figure: number): string {
  const terms = atoms.flatMap(({ inFigures }, at) => (inFigures.includes(figure) ? [`y${at}`] : []))
  return terms.length === 0 ? '0 y0' : terms.join(' + ')
}

/** `0 <= y0 <= 4`, one line for each atom. */
export function boundsOfAtoms({ atoms }: Unknowns): string {
  return atoms.map(({ members }, at) => ` 0 <= y${at} <= ${members.length}`).join('\n')
}
