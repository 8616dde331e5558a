import { type RandomBits, uniformBelow } from './random-bits.ts'
import type { Ratio } from './ratio.ts'

/**
 * One draw from the two-sided geometric distribution (the discrete Laplace) with ratio α = numerator/denominator:
 *
 *     P(Z = z) = (1 − α) / (1 + α) · α^|z|,   z any whole number
 *
 * Source: Ghosh, Roughgarden and Sundararajan, "Universally utility-maximizing privacy mechanisms" (STOC 2009).
 *
 * Exact: a magnitude counts successes of Bernoulli(α) until the first failure, a fair bit is the sign, and "minus
 * nought" is drawn again. So P(z) is proportional to (1 − α)/2 · α^|z| for every z, nought included. Each Bernoulli
 * is a uniform whole number below the denominator, compared with the numerator: no rounding anywhere, as Canonne,
 * Kamath and Steinke, "The discrete Gaussian for differential privacy" (NeurIPS 2020), ask of a sampler.
 *
 * The time it takes depends on the value drawn: do not let an outsider measure a single call.
 *
 * @throws disclosure.bad_random_bits
 */
export function drawNoise(ratio: Ratio, bits: RandomBits): number {
  for (;;) {
    let magnitude = 0
    while (uniformBelow(ratio.denominator, bits) < ratio.numerator) magnitude += 1
    const negative = uniformBelow(2, bits) === 1
    if (!(negative && magnitude === 0)) return negative ? -magnitude : magnitude
  }
}

/** A non-negative rational number as it is, not shortened. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/**
 * P(Z = z) of `drawNoise`, exactly: (q − p) · p^|z| over (q + p) · q^|z| for the ratio p/q.
 * Check: for 3/8 nought has 5/11 and the mass of z + 1 is 3/8 of that of z, z ≥ 0.
 */
export function noiseMass(ratio: Ratio, z: number): Fraction {
  const p = BigInt(ratio.numerator)
  const q = BigInt(ratio.denominator)
  const steps = BigInt(Math.abs(z))
  return { over: (q - p) * p ** steps, under: (q + p) * q ** steps }
}
