import type { Ratio } from '../src/disclosure.ts'
import { certain, noiseLaw } from '../src/noise-law.ts'
import type { Shown } from './publisher.ts'

const tables = new Map<string, readonly number[]>()

/** P(the sum of `draws` draws is z), as an attacker calculates. */
export function chanceOfNoise(noise: Ratio, draws: number, z: number): number {
  const name = `${noise.numerator}/${noise.denominator}/${draws}`
  let table = tables.get(name)
  if (!table) {
    const law = noiseLaw(noise, draws)
    table = Array.from({ length: law.reach + 1 }, (_, at) => Number(law.mass(at)) / Number(certain))
    tables.set(name, table)
  }
  return table[Math.abs(z)] ?? 0
}

/** The chance that a count is shown like this. */
export function chanceOf(shown: Shown, count: number): number {
  if (shown.kind === 'exact') return shown.value === count ? 1 : 0
  if (shown.kind === 'range') return count >= shown.from && count <= shown.to ? 1 : 0
  return chanceOfNoise(shown.noise, shown.draws, shown.value - count)
}

const lists = new Map<string, readonly number[]>()

/** Binomial chances of 0 … n. */
export function binomial(n: number, chance: number): readonly number[] {
  const name = `${n} ${chance}`
  const known = lists.get(name)
  if (known) return known
  let list: readonly number[] = [1]
  for (let of = 1; of <= n; of += 1)
    list = Array.from({ length: of + 1 }, (_, k) => (list[k] ?? 0) * (1 - chance) + (list[k - 1] ?? 0) * chance)
  lists.set(name, list)
  return list
}

/** The law of a sum of two independent counts. */
export function sumOfLaws(a: readonly number[], b: readonly number[]): readonly number[] {
  const sum = Array.from({ length: a.length + b.length - 1 }, () => 0)
  a.forEach((chanceA, i) => {
    b.forEach((chanceB, j) => {
      sum[i + j] = (sum[i + j] ?? 0) + chanceA * chanceB
    })
  })
  return sum
}
