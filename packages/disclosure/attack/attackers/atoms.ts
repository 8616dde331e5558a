import type { Figure } from '../publisher.ts'

/** Couples that no published set tells apart: everything in the algebra of those sets is a union of atoms. */
export interface Atom {
  readonly members: readonly number[]
  /** The places, in the list of figures, of the sets it is in. */
  readonly inFigures: readonly number[]
}

/**
 * The atoms of all sets that can be formed from the sets behind the figures: by union, intersection and difference,
 * over months, exports and metrics. Couples in no set are left out.
 */
export function atomsOf(figures: readonly Pick<Figure, 'members'>[]): readonly Atom[] {
  const inSets = new Map<number, number[]>()
  figures.forEach(({ members }, figure) => {
    for (const member of members) {
      const own = inSets.get(member)
      if (own) own.push(figure)
      else inSets.set(member, [figure])
    }
  })
  const atoms = new Map<string, { members: number[]; inFigures: readonly number[] }>()
  for (const [member, inFigures] of inSets) {
    const name = inFigures.join()
    const atom = atoms.get(name)
    if (atom) atom.members.push(member)
    else atoms.set(name, { members: [member], inFigures })
  }
  return [...atoms.values()]
}

/** How many couples the smallest atom has; nought where nothing is published. */
export function smallestAtom(figures: readonly Pick<Figure, 'members'>[]): number {
  const sizes = atomsOf(figures).map(({ members }) => members.length)
  return sizes.length === 0 ? 0 : Math.min(...sizes)
}
