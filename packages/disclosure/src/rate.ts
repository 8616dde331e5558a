import { confidencePercent } from './count.ts'
import { DisclosureError } from './disclosure-error.ts'
import { certain, type NoiseLaw, noiseLaw } from './noise-law.ts'
import { type Inside, insideOf, labelFrom, type Margin, type Published, seal } from './published.ts'
import { defaultNoise } from './rules.ts'

/** No percentage is made over fewer couples than this, counted with the noise in it. */
export const fewestCouples = 30

/**
 * A share in a band of 5 points, in whole percents: `atLeast` ≤ share < `below`. The lowest band has no lower end and
 * the highest no upper end, so that nobody ever reads 0 % or 100 %.
 */
export interface Band {
  readonly atLeast: number | null
  readonly below: number | null
}

const bandPoints = 5

/**
 * Which part of the whole, as a band with a margin: completed of started, satisfied of completed.
 *
 * The margin holds every share t (whole percents, widened by one point on either side) that the exact law of the
 * noise does not refuse. For the true share θ the quantity S − θC, S and C with their noise, is noise only: N₁ − θN₂.
 * A share t stays in when P(|N₁ − tN₂| ≥ |S − tC|) is above 1 − confidence. That is Fieller's way to an interval for
 * a ratio (Journal of the Royal Statistical Society B 16, 1954) with the exact law in place of the normal one. The
 * margin always holds the whole band.
 *
 * Proof obligation: a function of two published counts over the same blocks and of public numbers (post-processing).
 *
 * @throws disclosure.too_few_couples when the whole, noise and all, is below 30 couples
 * @throws disclosure.not_comparable when the two are not over the same blocks, or are the same metric
 */
export function rateOf(part: Published<number>, whole: Published<number>): Published<Band> {
  const band = bandOf(insideOf(part).raw, insideOf(whole).raw)
  const { from, to } = shareInterval(part, whole, { confidencePermille: confidencePercent * 10 })
  const margin = openEnds({ from: Math.min(from, band.atLeast ?? 0), to: Math.max(to, band.below ?? 100) })
  return seal(band, {
    margin,
    label: labelFrom(whole, { definition: `${part.definition}/${whole.definition}`, confidencePercent }),
    inside: insideOf(whole),
  })
}

function bandOf(part: number, whole: number): Band {
  const bands = 100 / bandPoints
  const at = Math.min(Math.max(Math.floor((part * bands) / whole), 0), bands - 1)
  return {
    atLeast: at === 0 ? null : at * bandPoints,
    below: at === bands - 1 ? null : (at + 1) * bandPoints,
  }
}

function openEnds({ from, to }: { from: number; to: number }): Margin {
  return { from: from < 1 ? null : from, to: to > 99 ? null : to }
}

/** The margin of a share before its ends are opened, 0 to 100. See `rateOf`. */
export function shareInterval(
  part: Published<number>,
  whole: Published<number>,
  { confidencePermille }: { confidencePermille: number },
): { from: number; to: number } {
  const [of, over] = [insideOf(part), insideOf(whole)]
  if (!sameBlocks(of, over) || part.definition === whole.definition)
    throw new DisclosureError('disclosure.not_comparable', `${part.definition} of ${whole.definition}.`)
  if (over.raw < fewestCouples)
    throw new DisclosureError('disclosure.too_few_couples', `There are ${over.raw}, with the noise.`)
  const laws = [lawOf(of), lawOf(over)] as const
  const allowed = (certain * BigInt(1000 - confidencePermille)) / 1000n
  const kept: number[] = []
  for (let t = 0; t <= 100; t += 1)
    if (chanceOfDistance(laws, t, Math.abs(100 * of.raw - t * over.raw)) > allowed) kept.push(t)
  const nearest = Math.min(Math.max(Math.round((100 * of.raw) / over.raw), 0), 100)
  return { from: Math.max((kept[0] ?? nearest) - 1, 0), to: Math.min((kept.at(-1) ?? nearest) + 1, 100) }
}

function sameBlocks(a: Inside, b: Inside): boolean {
  const parts = new Set(a.parts)
  return parts.size > 0 && parts.size === b.parts.length && b.parts.every((part) => parts.has(part))
}

function lawOf(inside: Inside): NoiseLaw {
  return noiseLaw(inside.noise ?? defaultNoise, inside.draws)
}

/** P(|100 N₁ − t N₂| ≥ distance), at least, in units of `certain`. */
function chanceOfDistance([first, second]: readonly [NoiseLaw, NoiseLaw], t: number, distance: number): bigint {
  let chance = 0n
  for (let n = -second.reach; n <= second.reach; n += 1) {
    const above = first.tail(Math.ceil((distance + t * n) / 100))
    const under = first.tail(Math.ceil((distance - t * n) / 100))
    chance += second.mass(n) * (above + under)
  }
  // What lies beyond the reach of the second law has less than 2^-60 to add.
  return chance / certain + (certain >> 60n)
}
