import { sumOfLaws } from '../chances.ts'
import type { Publisher } from '../publisher.ts'
import { type Couple, type Tenant, world } from '../world.ts'

const rate = world.couples / world.months
const growth = Array.from({ length: 40 }, (_, count) => {
  let chance = Math.exp(-rate)
  for (let n = 1; n <= count; n += 1) chance *= rate / n
  return chance
})

/**
 * An attacker with codes of its own: each month it lets so many invented couples start that the counter of licences is
 * most likely to jump, and learns from whether it does. Answers with the share of months after which it is at least
 * 95 % sure of the exact number of real couples, and right; null where no counter is shown.
 */
export async function monthsCounted(publisher: Publisher, tenant: Tenant, seed: number): Promise<number | null> {
  let belief: readonly number[] = [1]
  let invented: readonly Couple[] = []
  let counted = 0
  for (let month = 0; month < world.months; month += 1) {
    belief = sumOfLaws(belief, growth)
    const extra = fakesThatTell(belief, invented.length)
    const fakes = Array.from({ length: extra }, (_, at): Couple => fakeCouple(`fake-${month}-${at}`, month))
    invented = [...invented, ...fakes]
    const { exports } = await publisher.watch({ ...tenant, couples: [...tenant.couples, ...invented] }, seed)
    const stock = exports[month]?.stock ?? null
    if (stock === null) return null
    // Any counter is read as "between this and nine more"; an exact one shows itself by its last digit.
    const exact = exports.some((one) => (one.stock ?? 0) % 10 !== 0)
    belief = narrowed(belief, (real) => {
      const shown = real + invented.length
      return exact ? shown === stock : shown >= stock && shown < stock + 10
    })
    const sure = belief.findIndex((chance) => chance >= 0.95)
    const real = tenant.couples.filter(({ started }) => started <= month).length
    if (sure === real) counted += 1
  }
  return counted / world.months
}

/** So many that the next ten begins in the middle of what is likely. */
function fakesThatTell(belief: readonly number[], already: number): number {
  let [middle, sum] = [0, belief[0] ?? 1]
  while (sum < 0.5) {
    middle += 1
    sum += belief[middle] ?? 1
  }
  return (10 - ((middle + already) % 10)) % 10
}

function narrowed(belief: readonly number[], fits: (real: number) => boolean): readonly number[] {
  const left = belief.map((chance, real) => (fits(real) ? chance : 0))
  const sum = left.reduce((total, chance) => total + chance, 0)
  return left.map((chance) => (sum > 0 ? chance / sum : 0))
}

function fakeCouple(id: string, started: number): Couple {
  return { id, started, channel: 0, finished: null, satisfied: false, better: false, erased: null }
}
