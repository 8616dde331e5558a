import { type Hex, mix, readColour } from './colour.ts'
import { type Failure, firstFailure, type Palette } from './overlay-checks.ts'
import tokens from './tokens.json' with { type: 'json' }

/** The NL Design System tokens that are read, and what each becomes. Everything else in a theme is left alone. */
const readable = {
  'utrecht.document.background-color': 'paper',
  'utrecht.document.color': 'ink',
  'utrecht.button.primary-action.background-color': 'pen',
  'utrecht.button.primary-action.color': 'on-pen',
  'utrecht.button.primary-action.hover.background-color': 'pen-deep',
  'utrecht.textbox.border-color': 'edge',
  'utrecht.form-field-error-message.color': 'red',
  'utrecht.heading.font-family': 'font-head',
  'utrecht.heading.font-weight': 'weight-head',
  'utrecht.button.border-radius': 'radius-button',
  'utrecht.textbox.border-radius': 'radius-field',
} as const

type Source = keyof typeof readable
type ColourName = keyof Palette

export type OverlayProblem = {
  /** The token of the theme that was left out; our own value stands in its place. */
  token: string
  /** not_understood: the value is no colour, font, weight or length we accept. contrast, difference: it failed a check. */
  reason: 'not_understood' | 'contrast' | 'difference'
  /** What was measured and what it has to be, for contrast (1 to 21) and difference (CIEDE2000). */
  measured?: number
  needed?: number
  /** The two colours of that measure: "ink on paper". */
  pair?: string
}

export type Overlay = {
  /** A style sheet for after `styles.css`. It also holds the lines and the light theme fast. */
  css: string
  /** What was asked and not given, each with its reason; empty when the whole theme was taken over. */
  problems: OverlayProblem[]
}

/**
 * Lays the theme of a gemeente over ours. Reads Design Tokens (DTCG, with `$value` or `value`) nested or with dotted
 * names, or custom properties such as `--utrecht-button-border-radius`. `accent` is one colour for the bar above the
 * header. Pure: the same theme gives the same text. Never throws on what a theme holds.
 *
 * Rules (look.md): lines, text font, sizes, space, targets, focus and motion are locked. Ink must reach 7 and other
 * text 4.5, controls and lines 3, and pen must differ from both lines by at least 7 in every way of seeing colour.
 * A token that fails falls back to the base set.
 */
export function municipalityOverlay(theme: unknown, accent?: string): Overlay {
  const problems: OverlayProblem[] = []
  const asked = new Map<ColourName, { token: Source; colour: Hex }>()
  const plain: [name: string, value: string][] = []

  for (const [token, value] of readTokens(theme)) {
    const name = readable[token]
    if (isColourName(name)) {
      const colour = readColour(value)
      if (colour) asked.set(name, { token, colour })
      else problems.push({ token, reason: 'not_understood' })
      continue
    }
    const text = readPlain(name, value)
    if (text) plain.push([`--tsp-${name}`, text])
    else problems.push({ token, reason: 'not_understood' })
  }

  let palette = complete(asked)
  for (let failure = firstFailure(palette); failure; failure = firstFailure(palette)) {
    const dropped = failure.blame.find((name) => asked.has(name))
    if (!dropped) break // only when the base set itself fails, which a test rules out
    problems.push(problemOf(failure, asked.get(dropped)?.token ?? dropped))
    asked.delete(dropped)
    palette = complete(asked)
  }

  const bar = accent === undefined ? undefined : readColour(accent)
  if (accent !== undefined && !bar) problems.push({ token: 'accent', reason: 'not_understood' })
  return { css: write(palette, plain, bar), problems }
}

const base = Object.fromEntries(
  Object.entries(tokens.base.tsp.color)
    .filter(([name]) => name !== 'ground')
    .map(([name, token]) => [name, (token.$value as { hex: string }).hex.toLowerCase()]),
) as Palette

function isColourName(name: (typeof readable)[Source]): name is ColourName & (typeof readable)[Source] {
  return name in base
}

/** Base, what was asked, and the quiet colours that have to go along with paper, ink, pen and red. */
function complete(asked: ReadonlyMap<ColourName, { colour: Hex }>): Palette {
  const take = (name: ColourName) => asked.get(name)?.colour ?? base[name]
  const changed = (...names: ColourName[]) => names.some((name) => asked.has(name))
  const [paper, ink, pen, red] = [take('paper'), take('ink'), take('pen'), take('red')]
  return {
    ...base,
    paper,
    sheet: asked.get('paper')?.colour ?? base.sheet,
    ink,
    'ink-soft': changed('paper', 'ink') ? mix(ink, paper, 0.8) : base['ink-soft'],
    tint: changed('paper', 'ink') ? mix(ink, paper, 0.08) : base.tint,
    rule: changed('paper', 'ink') ? mix(ink, paper, 0.24) : base.rule,
    edge: take('edge'),
    pen,
    'pen-deep': asked.get('pen-deep')?.colour ?? (changed('pen') ? mix('#000000', pen, 0.35) : base['pen-deep']),
    'on-pen': take('on-pen'),
    'pen-wash': changed('paper', 'pen') ? mix(pen, paper, 0.11) : base['pen-wash'],
    red,
    'red-wash': changed('paper', 'red') ? mix(red, paper, 0.09) : base['red-wash'],
  }
}

function problemOf({ kind, pair, measured, needed }: Failure, token: string): OverlayProblem {
  return { token, reason: kind, pair, measured: Math.round(measured * 100) / 100, needed }
}

function readPlain(name: string, value: string): string | undefined {
  const text = value.trim()
  if (name === 'font-head') {
    if (!/^[\p{L}\p{N} ,'"-]{1,120}$/u.test(text)) return undefined
    const names = text.split(',').map((one) => one.replace(/['"]/g, '').trim())
    if (names.some((one) => one === '')) return undefined
    return [...names.map((one) => (/^(serif|sans-serif)$/.test(one) ? one : `"${one}"`)), 'sans-serif'].join(', ')
  }
  if (name === 'weight-head') {
    if (text === 'bold') return '700'
    if (text === 'normal') return '400'
    return /^[1-9]00$/.test(text) ? text : undefined
  }
  const length = /^(\d{1,3}(?:\.\d{1,3})?)(px|rem)?$/.exec(text)
  if (!length) return undefined
  const px = Number(length[1]) * (length[2] === 'rem' ? 16 : 1)
  if (length[2] === undefined && px !== 0) return undefined
  return px <= 12 ? `${px}px` : undefined
}

/** The readable tokens in a theme, whatever its form, in our order. */
function readTokens(theme: unknown): [Source, string][] {
  const found = new Map<string, string>()
  const walk = (node: unknown, path: string, depth: number) => {
    if (typeof node === 'string' || typeof node === 'number') found.set(path.replace(/^--/, ''), String(node))
    if (typeof node !== 'object' || node === null || depth > 8) return
    const { $value, value = $value } = node as { $value?: unknown; value?: unknown }
    if (value !== undefined) {
      const text = valueText(value)
      if (text !== undefined) found.set(path.replace(/^--/, ''), text)
      return
    }
    for (const [key, child] of Object.entries(node)) walk(child, path ? `${path}.${key}` : key, depth + 1)
  }
  walk(theme, '', 0)
  return (Object.keys(readable) as Source[]).flatMap((token) => {
    const value = found.get(token) ?? found.get(token.replaceAll('.', '-'))
    return value === undefined ? [] : [[token, value]]
  })
}

function valueText(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (typeof value !== 'object' || value === null) return undefined
  const { hex, value: amount, unit } = value as { hex?: unknown; value?: unknown; unit?: unknown }
  if (typeof hex === 'string') return hex
  return typeof amount === 'number' && typeof unit === 'string' ? `${amount}${unit}` : undefined
}

function write(palette: Palette, plain: readonly [string, string][], bar: Hex | undefined): string {
  const lines = [
    'color-scheme: light',
    ...Object.entries(palette).map(([name, colour]) => `--tsp-color-${name}: ${colour}`),
    '--tsp-color-ground: var(--tsp-color-paper)',
    ...plain.map(([name, value]) => `${name}: ${value}`),
    ...(bar ? [`--tsp-color-accent: ${bar}`, '--tsp-stroke-accent: 6px'] : []),
  ]
  return `@layer tsp.overlay {\n  :root,\n  :root[data-theme] {\n${lines.map((line) => `    ${line};\n`).join('')}  }\n}\n`
}
