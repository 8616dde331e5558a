import type { Ratio } from './ratio.ts'

/** Probabilities are whole numbers of this unit, 2^-96. */
const unitBits = 96n
export const certain = 1n << unitBits

/**
 * The law of the sum of `draws` independent draws of noise. Every probability is rounded upwards, so that an
 * interval made from it holds at least as often as it says.
 */
export interface NoiseLaw {
  /** The largest distance from 0 that is listed; beyond it less than 2^-60 is left, which `tail` adds. */
  readonly reach: number
  /** P(Z = z), at least, for |z| ≤ reach. */
  mass(z: number): bigint
  /** P(Z ≥ z), at least, for any z. */
  tail(z: number): bigint
}

const known = new Map<string, NoiseLaw>()

/**
 * The sum of d two-sided geometric draws is the difference of two independent negative binomial variables with d
 * failures and ratio α (one draw is the difference of two geometric ones; add d of each):
 *
 *     nb(j) = C(d + j − 1, j) (1 − α)^d α^j,   P(Z = z) = Σ_j nb(j) nb(j + |z|)
 *
 * Worked out in whole numbers with rounding upwards. `draws` 0 gives the law that is always 0.
 */
export function noiseLaw(ratio: Ratio, draws: number): NoiseLaw {
  const name = `${ratio.numerator}/${ratio.denominator}/${draws}`
  const law = known.get(name) ?? makeLaw(ratio, draws)
  known.set(name, law)
  return law
}

function makeLaw(ratio: Ratio, draws: number): NoiseLaw {
  if (draws === 0) return { reach: 0, mass: (z) => (z === 0 ? certain : 0n), tail: (z) => (z <= 0 ? certain : 0n) }
  const nb = negativeBinomial(ratio, draws)
  const reach = nb.length - 1
  const masses = nb.map((_, z) => {
    let sum = 0n
    for (let j = 0; j + z < nb.length; j += 1) sum += (nb[j] ?? 0n) * (nb[j + z] ?? 0n)
    return (sum >> unitBits) + 1n
  })
  const mass = (z: number) => masses[Math.abs(z)] ?? 0n
  const slack = certain >> 60n
  const tails = Array.from({ length: 2 * reach + 2 }, () => slack)
  for (let z = reach; z >= -reach; z -= 1) tails[z + reach] = (tails[z + reach + 1] ?? slack) + mass(z)
  return {
    reach,
    mass,
    tail: (z) => {
      if (z > reach) return slack
      const tail = z < -reach ? certain : (tails[z + reach] ?? slack)
      return tail < certain ? tail : certain
    },
  }
}

/** nb(0), nb(1) … until it is below 2^-90 and falling fast, each rounded upwards. */
function negativeBinomial({ numerator, denominator }: Ratio, draws: number): readonly bigint[] {
  const p = BigInt(numerator)
  const q = BigInt(denominator)
  const d = BigInt(draws)
  // nb(0) = (1 − α)^d may be tiny: work with so many more bits that it still has 96 of its own.
  const extra = BigInt(Math.ceil(draws * Math.log2(denominator / (denominator - numerator)))) + 8n
  let term = (((q - p) ** d) << (unitBits + extra)) / q ** d + 1n
  const small = certain >> 90n
  const terms: bigint[] = []
  for (let j = 1n; ; j += 1n) {
    terms.push((term >> extra) + 1n)
    const over = p * (d + j - 1n)
    const under = q * j
    term = (term * over) / under + 1n
    const falling = over * 10n < under * 9n || j > 100n * d * q
    if (falling && term >> extra < small) return terms
  }
}
