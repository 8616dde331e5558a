import type { Ratio } from './ratio.ts'

/** An interval that holds the exact figure; an end that is null is open (nothing is claimed on that side). */
export interface Margin {
  readonly from: number | null
  readonly to: number | null
}

/** What figures are made of, for this package only: which counts were added, and how much noise is in the sum. */
export interface Inside {
  /** The blocks it is a sum over, `<ledger>/<series>/<block>`; for stock `<ledger>/<series>`. */
  readonly parts: readonly string[]
  /** The sum with its noise, not cut to what is possible. */
  readonly raw: number
  readonly draws: number
  readonly noise: Ratio | null
}

/** What is printed beside every figure. */
export interface Label {
  /** Which text says what it means: `completed.v1`; for a figure made of two, `satisfied.v1/completed.v1`. */
  readonly definition: string
  /** Whole months from closing to the last measurement. */
  readonly horizonMonths: number
  readonly blocks: number
  readonly couples: number
  /** How often, in percent, a margin made like this holds the exact figure. */
  readonly confidencePercent: number
}

interface About {
  readonly margin: Margin
  readonly label: Label
  readonly inside: Inside
}

/** Known in this file only, so that nobody makes a figure with the `constructor` of another. */
const key = Symbol('disclosure')

export let seal: <T>(value: T, about: About) => Published<T>
export let insideOf: (figure: Published<unknown>) => Inside

/**
 * A figure that a reader may see. It comes from a verified ledger or from figures that do; nothing else makes one,
 * in TypeScript (the constructor is private) or at run time (`isPublished` looks at a private field).
 *
 * The margin is about the noise: it holds the exact figure of these couples. It says nothing of other couples.
 */
export class Published<T> implements Label {
  readonly value: T
  readonly margin: Margin
  readonly definition: string
  readonly horizonMonths: number
  readonly blocks: number
  readonly couples: number
  readonly confidencePercent: number
  readonly #inside: Inside

  private constructor(held: symbol, value: T, { margin, label, inside }: About) {
    if (held !== key) throw new TypeError('A figure comes from readLedger only.')
    this.value = value
    this.margin = margin
    this.definition = label.definition
    this.horizonMonths = label.horizonMonths
    this.blocks = label.blocks
    this.couples = label.couples
    this.confidencePercent = label.confidencePercent
    this.#inside = inside
    Object.freeze(this)
  }

  static {
    seal = (value, about) => new Published(key, value, about)
    insideOf = (figure) => figure.#inside
  }

  static is(value: unknown): value is Published<unknown> {
    return typeof value === 'object' && value !== null && #inside in value
  }
}

/** Whether this package made it; a copy, or an object of the same shape, is not it. */
export function isPublished(value: unknown): value is Published<unknown> {
  return Published.is(value)
}

/** The label of a figure that another one is made from, with what differs. */
export function labelFrom(figure: Label, changes: Partial<Label>): Label {
  const { definition, horizonMonths, blocks, couples, confidencePercent } = figure
  return { definition, horizonMonths, blocks, couples, confidencePercent, ...changes }
}
