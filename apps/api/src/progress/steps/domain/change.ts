export type Change = 'better' | 'same' | 'worse'

/**
 * Spread and reliability of the scale score before the programme. Assumed: these are own items, for which no norms
 * exist. To be replaced, by a statistician, once a hundred people have answered at the start.
 */
const assumed = { standardDeviation: 20, reliability: 0.85 }

/** Beyond this many standard errors, one in twenty changes by chance alone. */
const beyondChance = 1.96

/**
 * Did one person's scale score (0 worst – 100 best) change by more than chance? The reliable change index: the
 * difference, divided by the standard error of a difference (Jacobson and Truax, 1991). Here: by 21.5 points or more.
 */
export function changeOf(start: number, end: number): Change {
  const { standardDeviation, reliability } = assumed
  const error = Math.SQRT2 * standardDeviation * Math.sqrt(1 - reliability)
  const index = (end - start) / error
  if (index > beyondChance) return 'better'
  return index < -beyondChance ? 'worse' : 'same'
}

/** The grade for the programme, of one to ten, from which somebody is satisfied. */
const satisfiedFrom = 7

export const isSatisfied = (grade: number): boolean => grade >= satisfiedFrom
