import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  parse,
  wcagContrast,
} from 'culori'

/** A colour as `#rrggbb`, small letters. */
export type Hex = `#${string}`

const rgb = converter('rgb')
const ciede2000 = differenceCiede2000()

/**
 * The three colour deficiencies at full strength (Machado, Oliveira, Fernandes 2009). Seeing no colour at all is left
 * out: there only form tells things apart, and a line and a button differ in form.
 */
const deficiencies = [filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)]

/** Contrast by WCAG 2.2, 1 to 21. */
export const contrast = (a: Hex, b: Hex): number => wcagContrast(a, b)

/** The smallest difference (CIEDE2000) between two colours over every way of seeing. */
export function leastDifference(a: Hex, b: Hex): number {
  const [first, second] = [rgb(a), rgb(b)]
  if (!first || !second) return 0
  return Math.min(ciede2000(first, second), ...deficiencies.map((see) => ciede2000(see(first), see(second))))
}

/** So much of the first laid over the second, 0 to 1, in sRGB as a browser mixes. */
export function mix(over: Hex, under: Hex, amount: number): Hex {
  return formatHex(interpolate([under, over], 'rgb')(amount)) as Hex
}

/**
 * A colour as theme files write it: `#abc`, `#aabbcc`, `rgb(0, 78, 162)`, `rgb(0 78 162)`, `hsl(…)`. No names, nothing
 * see-through, no functions inside. Anything else is undefined.
 */
export function readColour(text: string): Hex | undefined {
  const trimmed = text.trim().toLowerCase()
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$|^(rgb|hsl)\([0-9.,% ]{5,40}\)$/.test(trimmed)) return undefined
  const colour = parse(trimmed)
  return colour && (colour.alpha ?? 1) === 1 ? (formatHex(colour) as Hex) : undefined
}
