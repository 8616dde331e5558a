import { DisclosureError } from './disclosure-error.ts'

/**
 * The rational number that fixes how much noise a count gets: the chance of one step further from the truth is this
 * ratio of the chance before it. 3/8 is ε = ln(8/3) ≈ 0.98. Whole numbers, 0 < numerator < denominator ≤ 65536.
 */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** @throws disclosure.bad_ratio */
export function checkRatio(ratio: Ratio): Ratio {
  const { numerator, denominator } = ratio
  const whole = Number.isInteger(numerator) && Number.isInteger(denominator)
  if (!whole || numerator < 1 || denominator <= numerator || denominator > 65_536)
    throw new DisclosureError('disclosure.bad_ratio', `${numerator}/${denominator}.`)
  return ratio
}

/** `3/8`, the form in which a ratio stands in the ledger. */
export function ratioText(ratio: Ratio): string {
  return `${ratio.numerator}/${ratio.denominator}`
}

/** The inverse of `ratioText`. @throws disclosure.bad_ratio */
export function parseRatio(text: string): Ratio {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text)
  if (!match) throw new DisclosureError('disclosure.bad_ratio', `"${text}".`)
  return checkRatio({ numerator: Number(match[1]), denominator: Number(match[2]) })
}

/** ε in nats: ln(denominator / numerator). For reading only; accounts are kept in exact ratios. */
export function epsilonOf(ratio: Ratio): number {
  return Math.log(ratio.denominator / ratio.numerator)
}
