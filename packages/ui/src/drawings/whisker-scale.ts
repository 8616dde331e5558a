/** A number with its margin; `low` ≤ `value` ≤ `high`, none below zero. */
export type Whisker = { name: string; value: number; low: number; high: number }

/** Ticks from zero in steps of 1, 2 or 5 times a power of ten, at most six of them, the last one at or above `max`. */
export function ticks(max: number): number[] {
  if (!(max > 0)) return [0, 1]
  const rough = max / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const size = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const count = Math.ceil(max / size - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => Number((index * size).toPrecision(12)))
}
