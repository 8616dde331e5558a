import type { Ratio } from '../src/disclosure.ts'
import type { Answer, Tenant } from './world.ts'

/** What a reader can tell from one printed number about the exact count behind it. */
export type Shown =
  | { readonly kind: 'exact'; readonly value: number }
  /** Rounded, or hidden in a way that itself tells: the count is one of these. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** The sum of `draws` draws of noise was added. */
  | { readonly kind: 'blurred'; readonly value: number; readonly noise: Ratio; readonly draws: number }

/**
 * One number that a reader got. `members` (places in the municipality) and `truth` come from the inside: the attackers
 * are granted who is behind a number, and the audit compares with what is true.
 */
export interface Figure {
  /** The same key stands for the same figure in every export. */
  readonly key: string
  readonly answer: Answer
  readonly members: readonly number[]
  readonly truth: number
  readonly shown: Shown
}

/** Everything that is visible at the end of one month. */
export interface Export {
  readonly month: number
  readonly figures: readonly Figure[]
  /** Licences in use as the reader sees them; null where it is not shown. */
  readonly stock: number | null
}

/** What an attacker who never stops watching has in the end. */
export interface Watched {
  readonly exports: readonly Export[]
  /** What else would be seen if the whole store of figures were stolen. Left out where that is the same. */
  readonly store?: readonly Figure[]
}

/**
 * What is under attack: it plays all months of one municipality and gives what a reader could see. An adapter for
 * another system (a running API) needs no more than this.
 */
export interface Publisher {
  readonly name: string
  /** @param seed of all chance inside the publisher: noise, order, delay */
  watch(tenant: Tenant, seed: number): Watched | Promise<Watched>
}

/**
 * All different statements of all exports. A figure that stands still is one statement, however often it is printed; one
 * that is drawn again is a new statement in every export, also where it happens to come out the same.
 */
export function statements({ exports }: Watched): readonly Figure[] {
  const byKey = Map.groupBy(
    exports.flatMap(({ figures }) => figures),
    ({ key }) => key,
  )
  return [...byKey.values()].flatMap((same) => {
    const stands = new Set(same.map(({ shown }) => JSON.stringify(shown))).size === 1
    return stands ? same.slice(0, 1) : same
  })
}
