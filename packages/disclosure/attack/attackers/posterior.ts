import { binomial, chanceOf, sumOfLaws } from '../chances.ts'
import type { Figure, Shown } from '../publisher.ts'
import { type Couple, countYes, type Tenant, world } from '../world.ts'

/** What the attacker believes of one couple that finished, and what is so. */
export interface Belief {
  /** The chance that the couple is not satisfied, after everything that was published. */
  readonly notSatisfied: number
  readonly truth: boolean
  /** By which factor the odds moved, 1 or more. */
  readonly oddsMoved: number
}

/** Couples that are always counted together, with all that was said of them. */
interface Group {
  readonly members: readonly number[]
  readonly satisfied: Shown[]
  readonly better: Shown[]
}

/**
 * Bayes over everything the attacker knows: who finished and when, who is counted with whom (granted), the rates of
 * the world, the law of the noise, every export, and the answers of `knowing` couples in each group. It uses the
 * count of satisfied couples and, through what usually goes together, the count of reliably better ones.
 *
 * Where the same couple is in several groups it takes each group by itself and multiplies: a little less than all
 * that could be had. On our publisher groups do not overlap and this is exact.
 */
export function beliefs(
  tenant: Tenant,
  figures: readonly Figure[],
  { knowing }: { knowing: number },
): readonly Belief[] {
  const couple = (at: number) => tenant.couples[at] as Couple
  const odds = new Map<number, number>()
  for (const group of groupsOf(figures)) {
    const finished = group.members.filter((at) => couple(at).finished !== null)
    const known = finished.slice(0, Math.min(knowing, finished.length - 1))
    const unknown = finished.slice(known.length)
    if (unknown.length === 0) continue
    const share = shareSatisfied(
      unknown.length,
      group.satisfied.map((shown) => lower(shown, countYes(tenant, known, 'satisfied'))),
      group.better.map((shown) => lower(shown, countYes(tenant, known, 'better'))),
    )
    const moved = (1 - share) / share / ((1 - world.satisfied) / world.satisfied)
    for (const at of unknown) odds.set(at, (odds.get(at) ?? 1) * moved)
  }
  return [...odds].map(([at, moved]) => {
    const after = (moved * (1 - world.satisfied)) / world.satisfied
    return {
      notSatisfied: after === Number.POSITIVE_INFINITY ? 1 : after / (1 + after),
      truth: !couple(at).satisfied,
      oddsMoved: Math.max(moved, 1 / moved),
    }
  })
}

function groupsOf(figures: readonly Figure[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { answer, members, shown } of figures) {
    if (answer === 'completed') continue
    const name = members.toSorted((a, b) => a - b).join()
    const group = groups.get(name) ?? { members, satisfied: [], better: [] }
    group[answer].push(shown)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/** The same statement about what is left when a known number is taken out. */
function lower(shown: Shown, by: number): Shown {
  if (shown.kind === 'range') return { ...shown, from: shown.from - by, to: shown.to - by }
  return { ...shown, value: shown.value - by }
}

/** The expected share of satisfied couples among `couples` that are alike to the attacker. */
function shareSatisfied(couples: number, satisfied: readonly Shown[], better: readonly Shown[]): number {
  const before = binomial(couples, world.satisfied)
  let [all, mean] = [0, 0]
  before.forEach((chance, count) => {
    let likely = chance
    for (const shown of satisfied) likely *= chanceOf(shown, count)
    if (likely > 0) for (const shown of better) likely *= chanceOfBetter(shown, couples, count)
    all += likely
    mean += likely * count
  })
  return all > 0 ? mean / all / couples : world.satisfied
}

/** The chance of what is shown of the better couples when `count` of `couples` are satisfied. */
function chanceOfBetter(shown: Shown, couples: number, count: number): number {
  const law = betterGiven(couples, count)
  let chance = 0
  law.forEach((one, number) => {
    chance += one * chanceOf(shown, number)
  })
  return chance
}

const laws = new Map<number, readonly number[]>()

function betterGiven(couples: number, count: number): readonly number[] {
  const name = couples * 1000 + count
  const law =
    laws.get(name) ?? sumOfLaws(binomial(count, world.betterIfSatisfied), binomial(couples - count, world.betterIfNot))
  laws.set(name, law)
  return law
}

/** How often the surest tenth of the guesses is right, and how often guessing blindly would be. */
export interface Precision {
  readonly precision: number
  readonly base: number
}

/**
 * The tenth that the attacker calls *not satisfied* (or *satisfied*) with the most certainty. Equal beliefs at the edge
 * are taken as they come.
 */
export function surestTenth(all: readonly Belief[], call: 'satisfied' | 'notSatisfied'): Precision {
  const right = (belief: Belief) => (call === 'notSatisfied') === belief.truth
  const sure = all.toSorted((a, b) =>
    call === 'notSatisfied' ? b.notSatisfied - a.notSatisfied : a.notSatisfied - b.notSatisfied,
  )
  const tenth = sure.slice(0, Math.ceil(sure.length / 10))
  const share = (some: readonly Belief[]) => some.filter(right).length / Math.max(some.length, 1)
  return { precision: share(tenth), base: share(all) }
}
