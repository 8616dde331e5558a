import { chanceFrom, seededBits } from './seeded-bits.ts'

/** A couple of an invented municipality. Months count from 0, the first month of the contract. */
export interface Couple {
  readonly id: string
  readonly started: number
  readonly channel: number
  /** The month in which both finished, 1 to 6 after the start; null for those who stopped. */
  readonly finished: number | null
  readonly satisfied: boolean
  readonly better: boolean
  /** The month in which it asked to be erased. */
  readonly erased: number | null
}

export interface Tenant {
  readonly name: string
  readonly seed: number
  readonly couples: readonly Couple[]
}

/** What everybody knows of the world, the attacker too. The shares are assumed: docs/privacy/disclosure.md, Assumptions. */
export const world = {
  couples: 150,
  /** Couples start in the first 24 months; the attacker watches until the last figure is out. */
  months: 24,
  watched: 24 + 7 + 2 + 1,
  channels: [0.4, 0.3, 0.2, 0.1],
  completing: 0.6,
  satisfied: 0.75,
  betterIfSatisfied: 0.5,
  betterIfNot: 0.15,
  erased: 0.03,
} as const

/** The same municipality for the same seed. Only couples that finished answer, so only they can be satisfied. */
export function inventTenant(seed: number, couples: number = world.couples): Tenant {
  const chance = chanceFrom(seededBits(seed))
  const upTo = (limit: number) => Math.floor(chance() * limit)
  const name = `gm-${String(seed).padStart(6, '0')}`
  return {
    name,
    seed,
    couples: Array.from({ length: couples }, (_, at): Couple => {
      const started = upTo(world.months)
      const finishes = chance() < world.completing
      const satisfied = finishes && chance() < world.satisfied
      const better = finishes && chance() < (satisfied ? world.betterIfSatisfied : world.betterIfNot)
      const finished = finishes ? started + 1 + upTo(6) : null
      const erased = chance() < world.erased ? started + 1 + upTo(world.watched - started) : null
      return { id: `couple-${at}`, started, channel: channelFor(chance()), finished, satisfied, better, erased }
    }),
  }
}

/** Which channel a point between 0 and 1 falls in. */
function channelFor(point: number): number {
  let sum = 0
  for (const [channel, share] of world.channels.entries()) {
    sum += share
    if (point < sum) return channel
  }
  return world.channels.length - 1
}

export type Answer = 'completed' | 'satisfied' | 'better'
export const answers: readonly Answer[] = ['completed', 'satisfied', 'better']

/** Whether a couple counts as yes in a metric. */
export function says(couple: Couple, answer: Answer): boolean {
  return answer === 'completed' ? couple.finished !== null : couple[answer]
}

/** How many of these couples (by place in the municipality) say yes. */
export function countYes(tenant: Tenant, members: readonly number[], answer: Answer): number {
  return members.filter((at) => says(tenant.couples[at] as Couple, answer)).length
}
