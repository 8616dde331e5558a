import { chanceOfNoise } from '../chances.ts'
import type { Figure, Shown } from '../publisher.ts'

/**
 * Is the noise what it is said to be? An attacker can find out with couples of its own, so the suite does too: what was
 * printed minus what is true, over all municipalities, is compared with the declared law (χ²).
 */
export class LawCheck {
  readonly #seen = new Map<string, { shown: Shown & { kind: 'blurred' }; counts: Map<number, number>; total: number }>()

  add(figures: readonly Figure[]): void {
    for (const { shown, truth } of figures) {
      if (shown.kind !== 'blurred') continue
      const name = `${shown.noise.numerator}/${shown.noise.denominator} ${shown.draws}`
      const group = this.#seen.get(name) ?? { shown, counts: new Map<number, number>(), total: 0 }
      this.#seen.set(name, group)
      const residual = shown.value - truth
      group.counts.set(residual, (group.counts.get(residual) ?? 0) + 1)
      group.total += 1
    }
  }

  /** Whether every declared law stands. False alarms: fewer than one in a million. */
  fits(): boolean {
    return [...this.#seen.values()].every(({ shown, counts, total }) => {
      const expected = (z: number) => total * chanceOfNoise(shown.noise, shown.draws, z)
      let widest = 0
      while (expected(widest + 1) >= 5) widest += 1
      let [sum, inside, seenInside] = [0, 0, 0]
      for (let z = -widest; z <= widest; z += 1) {
        const seen = counts.get(z) ?? 0
        sum += (seen - expected(z)) ** 2 / expected(z)
        inside += expected(z)
        seenInside += seen
      }
      const outside = Math.max(total - inside, 1)
      sum += (total - seenInside - (total - inside)) ** 2 / outside
      return sum < largestChiSquare(2 * widest + 1)
    })
  }

  /** Whether nothing was ever added: then what is printed is exact, whatever it is said to be. */
  none(): boolean {
    const groups = [...this.#seen.values()]
    return groups.length > 0 && groups.every(({ counts, total }) => counts.get(0) === total)
  }
}

/** About the 99.9999th percentile of χ² (Wilson and Hilferty 1931). */
function largestChiSquare(freedom: number): number {
  const df = Math.max(freedom, 1)
  return df * (1 - 2 / (9 * df) + 4.75 * Math.sqrt(2 / (9 * df))) ** 3
}

/** The figures as an attacker reads them that found out that there is no noise. */
export function withoutNoise(figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure) =>
    figure.shown.kind === 'blurred' ? { ...figure, shown: { kind: 'exact', value: figure.shown.value } } : figure,
  )
}
