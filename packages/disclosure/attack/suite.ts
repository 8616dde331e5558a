import { smallestAtom } from './attackers/atoms.ts'
import { monthsCounted } from './attackers/counter.ts'
import { determined } from './attackers/determine.ts'
import { thaws } from './attackers/freeze.ts'
import { gamesWon } from './attackers/game.ts'
import { LawCheck, withoutNoise } from './attackers/law.ts'
import { type Factors, largestFactors } from './attackers/likelihood.ts'
import { type Belief, beliefs, type Precision, surestTenth } from './attackers/posterior.ts'
import { reconstruct } from './attackers/reconstruct.ts'
import { timingTellsAnswers, timingTellsParticipation } from './attackers/timing.ts'
import { type Figure, type Publisher, statements } from './publisher.ts'
import type { Check } from './publishers/mutations.ts'
import { inventTenant, type Tenant, world } from './world.ts'

/** The surest tenth of the guesses by one attacker, for both things it may call. */
export interface Surest {
  readonly attacker: string
  readonly notSatisfied: Precision
  readonly satisfied: Precision
}

/** What all attackers together found on one publisher. */
export interface Findings {
  readonly name: string
  readonly tenants: number
  readonly months: number
  readonly couples: number
  /** Couples that finished, so that there is an answer to find. */
  readonly answers: number
  readonly determined: number
  readonly share: number
  readonly smallestAtom: number
  readonly lawFits: boolean
  readonly factors: Factors
  /** How many different draws an attacker who saves every export has of one figure. */
  readonly drawsToAverage: number
  /** By which factor the odds of an answer moved at most: all figures, and the satisfied counts alone. */
  readonly oddsMoved: { readonly all: number; readonly satisfiedOnly: number }
  readonly surest: readonly Surest[]
  /** The same attackers with the whole store of figures in hand: a theft, not what a reader sees. */
  readonly surestWithStore: readonly Surest[]
  readonly gamesWon: number
  readonly counted: number | null
  readonly thaws: readonly string[]
  readonly timingTellsAnswers: boolean
  /** The share of municipalities in which the moments of publication depend on one couple taking part. */
  readonly timingTellsParticipation: number
}

export interface Size {
  readonly tenants: number
  readonly games: number
}

interface Sums {
  readonly law: LawCheck
  answers: number
  determined: number
  smallest: number
  factors: Factors
  draws: number
  readonly moved: { all: number; satisfiedOnly: number }
  readonly shown: Guesses
  readonly stored: Guesses
}

type Guesses = Map<string, Belief[]>

const started = 20_000

/** Lets every attacker loose on `tenants` invented municipalities, the same for every publisher. */
export async function attack(publisher: Publisher, { tenants, games }: Size): Promise<Findings> {
  const seeds = Array.from({ length: tenants }, (_, at) => started + at)
  const law = new LawCheck()
  for (const seed of seeds.slice(0, 100)) {
    const watched = await publisher.watch(inventTenant(seed), seed)
    law.add([...statements(watched), ...(watched.store ?? [])])
  }
  const believe = law.none() ? withoutNoise : (figures: readonly Figure[]) => figures
  const sums: Sums = {
    law,
    answers: 0,
    determined: 0,
    smallest: Number.POSITIVE_INFINITY,
    factors: { perMetric: 1, inAll: 1 },
    draws: 1,
    moved: { all: 1, satisfiedOnly: 1 },
    shown: new Map(),
    stored: new Map(),
  }
  for (const seed of seeds) {
    const tenant = inventTenant(seed)
    const watched = await publisher.watch(tenant, seed)
    attackOne(sums, tenant, { figures: believe(statements(watched)), store: believe(watched.store ?? []) })
  }
  const few = seeds.slice(0, Math.min(Math.ceil(tenants / 2), 20)).map((seed) => ({ seed, tenant: inventTenant(seed) }))
  const counters: (number | null)[] = []
  for (const { seed, tenant } of few.slice(0, tenants < 100 ? 2 : 5))
    counters.push(await monthsCounted(publisher, tenant, seed))
  const thawed = new Set<string>()
  let tellsAnswers = false
  for (const { seed, tenant } of few) {
    for (const finding of await thaws(publisher, tenant, seed)) thawed.add(finding)
    tellsAnswers ||= await timingTellsAnswers(publisher, tenant, seed)
  }
  const asked = seeds.slice(0, 100)
  let participation = 0
  for (const seed of asked) if (await timingTellsParticipation(publisher, inventTenant(seed), seed)) participation += 1
  return {
    name: publisher.name,
    tenants,
    months: world.months,
    couples: tenants * world.couples,
    answers: sums.answers,
    determined: sums.determined,
    share: sums.determined / sums.answers,
    smallestAtom: sums.smallest,
    lawFits: law.fits(),
    factors: sums.factors,
    drawsToAverage: sums.draws,
    oddsMoved: sums.moved,
    surest: surestOf(sums.shown),
    surestWithStore: surestOf(sums.stored),
    gamesWon: await gamesWon(publisher, games),
    counted: counters.includes(null)
      ? null
      : counters.reduce<number>((sum, one) => sum + (one ?? 0), 0) / counters.length,
    thaws: [...thawed],
    timingTellsAnswers: tellsAnswers,
    timingTellsParticipation: participation / asked.length,
  }
}

function attackOne(
  sums: Sums,
  tenant: Tenant,
  { figures, store }: { figures: readonly Figure[]; store: readonly Figure[] },
): void {
  sums.answers += tenant.couples.filter(({ finished }) => finished !== null).length
  sums.determined += determined(tenant, figures)
  for (const some of [figures, store]) if (some.length > 0) sums.smallest = Math.min(sums.smallest, smallestAtom(some))
  for (const some of [figures, store]) sums.factors = worst(sums.factors, largestFactors(some))
  const perKey = Map.groupBy(figures, ({ key }) => key)
  sums.draws = Math.max(sums.draws, ...[...perKey.values()].map((same) => same.length))
  const guesses = (into: Guesses, attacker: string, found: readonly Belief[]) => {
    const list = into.get(attacker) ?? []
    into.set(attacker, list)
    for (const belief of found) list.push(belief)
  }
  for (const [into, some] of [
    [sums.shown, figures],
    [sums.stored, store],
  ] as const) {
    if (some.length === 0) continue
    const plain = beliefs(tenant, some, { knowing: 0 })
    guesses(into, 'Bayes', plain)
    guesses(into, 'Bayes, knowing 9 answers of each group', beliefs(tenant, some, { knowing: 9 }))
    guesses(into, 'reconstruction', reconstruct(tenant, some))
    const allButOne = beliefs(tenant, some, { knowing: Number.POSITIVE_INFINITY })
    const satisfiedOnly = some.filter(({ answer }) => answer === 'satisfied')
    const alone = beliefs(tenant, satisfiedOnly, { knowing: Number.POSITIVE_INFINITY })
    sums.moved.all = largestMove(sums.moved.all, [...plain, ...allButOne])
    sums.moved.satisfiedOnly = largestMove(sums.moved.satisfiedOnly, alone)
  }
}

function largestMove(so: number, found: readonly Belief[]): number {
  return found.reduce((most, { oddsMoved }) => Math.max(most, oddsMoved), so)
}

function worst(a: Factors, b: Factors): Factors {
  const larger = (one: number | null, other: number | null) =>
    one === null || other === null ? null : Math.max(one, other)
  return { perMetric: larger(a.perMetric, b.perMetric), inAll: larger(a.inAll, b.inAll) }
}

function surestOf(guesses: Guesses): readonly Surest[] {
  return [...guesses].map(([attacker, found]) => ({
    attacker,
    notSatisfied: surestTenth(found, 'notSatisfied'),
    satisfied: surestTenth(found, 'satisfied'),
  }))
}

/** The bounds that docs/privacy/disclosure.md promises: per metric, and over three metrics. */
export const promised = { perMetric: 8 / 3, inAll: (8 / 3) ** 3, gamesWon: 8 / 11, precisionAboveBase: 0.1 } as const

const aboveBase = ({ precision, base }: Precision) => precision - base

/** How far above guessing blindly the surest tenth of the best attacker is. */
function surestAboveBase(surest: readonly Surest[]): number {
  return Math.max(0, ...surest.flatMap(({ notSatisfied, satisfied }) => [notSatisfied, satisfied].map(aboveBase)))
}

/**
 * In a short form the surest tenth is a handful of releases, whose share of right guesses scatters by about 0.08 each;
 * a municipality of 150 couples has two, so the tenth of them has 0.2 per municipality. Three standard errors of that.
 * From 1,000 municipalities on nothing is allowed for.
 */
function scatter(tenants: number): number {
  return tenants >= 1000 ? 0 : (3 * 0.08) / Math.sqrt(0.2 * tenants)
}

/** The promises that a publisher breaks; ours must break none. `games` is needed for the margin of the played game. */
export function broken(found: Findings, { games }: Size): readonly Check[] {
  const rounding = 1 + 1e-9
  const { perMetric, inAll } = found.factors
  const chance = 4 * Math.sqrt(0.25 / games)
  const checks: readonly (readonly [Check, boolean])[] = [
    ['atoms', found.smallestAtom >= 10],
    ['determined', found.determined === 0],
    ['law of the noise', found.lawFits],
    [
      'likelihood ratio',
      perMetric !== null &&
        perMetric <= promised.perMetric * rounding &&
        inAll !== null &&
        inAll <= promised.inAll * rounding,
    ],
    [
      'posterior',
      found.oddsMoved.satisfiedOnly <= promised.perMetric * rounding &&
        found.oddsMoved.all <= promised.inAll * rounding,
    ],
    ['precision', surestAboveBase(found.surest) <= promised.precisionAboveBase + scatter(found.tenants)],
    ['frozen', found.thaws.length === 0],
    ['game', found.gamesWon <= promised.gamesWon + chance],
    ['counter', found.counted === null || found.counted <= 0.05],
    ['timing', !found.timingTellsAnswers],
  ]
  return checks.flatMap(([check, holds]) => (holds ? [] : [check]))
}
