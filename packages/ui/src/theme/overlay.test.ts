import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, leastDifference, readColour } from './colour.ts'
import demodam from './demodam.json' with { type: 'json' }
import { municipalityOverlay } from './overlay.ts'
import { firstFailure, type Palette } from './overlay-checks.ts'
import tokens from './tokens.json' with { type: 'json' }

/** The colours an overlay sets, read back from its css. */
function paletteOf(css: string): Palette {
  const pairs = [...css.matchAll(/--tsp-color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex])
  return Object.fromEntries(pairs)
}

const pen = (value: string) => ({ 'utrecht.button.primary-action.background-color': value })

describe('a theme that passes', () => {
  test('is taken over whole', () => {
    const { css, problems } = municipalityOverlay(demodam, '#F5C518')
    expect(problems).toEqual([])
    for (const line of [
      '--tsp-color-paper: #ffffff',
      '--tsp-color-sheet: #ffffff',
      '--tsp-color-ink: #16202c',
      '--tsp-color-pen: #0b4ea2',
      '--tsp-color-pen-deep: #07356f',
      '--tsp-color-edge: #667380',
      '--tsp-color-red: #b00020',
      '--tsp-font-head: "Figtree", "Arial", sans-serif',
      '--tsp-weight-head: 700',
      '--tsp-radius-button: 8px',
      '--tsp-radius-field: 8px',
      '--tsp-color-accent: #f5c518',
    ]) {
      expect(css).toContain(`${line};`)
    }
  })

  test('may be written nested, with dots, or as custom properties', () => {
    const nested = { utrecht: { button: { 'primary-action': { 'background-color': { value: '#0b4ea2' } } } } }
    const property = { '--utrecht-button-primary-action-background-color': 'rgb(11, 78, 162)' }
    const { css } = municipalityOverlay(pen('#0B4EA2'))
    expect(municipalityOverlay(nested).css).toBe(css)
    expect(municipalityOverlay(property).css).toBe(css)
  })
})

describe('a token that fails', () => {
  test('falls back alone, and says which it was and how far it missed', () => {
    const { css, problems } = municipalityOverlay({ ...pen('#8FB8DE'), 'utrecht.document.color': '#101820' })
    expect(problems).toEqual([
      {
        token: 'utrecht.button.primary-action.background-color',
        reason: 'contrast',
        pair: expect.stringContaining('pen'),
        measured: expect.any(Number),
        needed: 4.5,
      },
    ])
    expect(paletteOf(css).pen).toBe('#243b6b')
    expect(paletteOf(css).ink).toBe('#101820')
  })

  test('a pen that somebody cannot tell from a line is refused, however much contrast it has', () => {
    const { problems } = municipalityOverlay(pen(tokens.base.tsp.color['line-one'].$value.hex))
    expect(problems).toMatchObject([{ reason: 'difference', needed: 7, measured: 0 }])
  })

  test('a dark paper is refused, because the lines would not show', () => {
    const { css, problems } = municipalityOverlay({ 'utrecht.document.background-color': '#222222' })
    expect(problems).toMatchObject([{ token: 'utrecht.document.background-color', pair: 'line-one on paper' }])
    expect(paletteOf(css).paper).toBe('#f3f2ec')
  })

  test.each([
    'url(https://example.org/x)',
    'red; } body { display: none',
    'var(--other)',
    'rgba(0, 0, 0, 0.5)',
    'expression(1)',
    '{utrecht.color.blue}',
    '',
  ])('a colour written as %j is not understood', (value) => {
    expect(municipalityOverlay(pen(value)).problems).toMatchObject([{ reason: 'not_understood' }])
  })

  test.each(['13px', '50%', '-1px', 'calc(1px)', '1rem', '8'])(
    'a radius of %j is not understood or too round',
    (value) => {
      expect(municipalityOverlay({ 'utrecht.button.border-radius': value }).problems).toHaveLength(1)
    },
  )

  test.each(['x"; } * { all: unset', 'url(a)', 'Inter; color', '@import', ',', ''])(
    'a font %j is not understood',
    (value) => {
      expect(municipalityOverlay({ 'utrecht.heading.font-family': value }).problems).toHaveLength(1)
    },
  )
})

test('our own colours keep every rule an overlay has to keep', () => {
  expect(firstFailure(paletteOf(municipalityOverlay({}).css))).toBeUndefined()
})

test('an empty theme changes nothing', () => {
  const { ground: _, ...colours } = tokens.base.tsp.color
  const ours = Object.entries(colours).map(([name, { $value }]) => [name, $value.hex.toLowerCase()])
  expect(paletteOf(municipalityOverlay({}).css)).toEqual(Object.fromEntries(ours))
})

test('contrast and difference are measured as look.md measured them', () => {
  expect(contrast('#14241b', '#f3f2ec')).toBeCloseTo(14.4, 1)
  expect(contrast('#6b766e', '#f3f2ec')).toBeCloseTo(4.2, 1)
  expect(leastDifference('#9c4a14', '#11656b')).toBeCloseTo(29.4, 0)
  expect(leastDifference('#eba76b', '#74c2be')).toBeCloseTo(23.4, 0)
})

const value = fc.oneof(
  fc.string(),
  fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`),
  fc.integer({ min: 0, max: 30 }).map((n) => `${n}px`),
  fc.constantFrom('url(x)', 'a;b', '}', '</style>', '/* x */', 'Open Sans', '700', 'bold'),
)
const names = fc.constantFrom(
  'utrecht.document.background-color',
  'utrecht.document.color',
  'utrecht.button.primary-action.background-color',
  'utrecht.button.primary-action.color',
  'utrecht.button.primary-action.hover.background-color',
  'utrecht.textbox.border-color',
  'utrecht.form-field-error-message.color',
  'utrecht.heading.font-family',
  'utrecht.heading.font-weight',
  'utrecht.button.border-radius',
  'utrecht.textbox.border-radius',
  'tsp.color.line-one',
  'tsp.size.body',
)

test('whatever a theme holds, every rule is kept, the lines stay, and the css holds declarations only', () => {
  const declaration =
    /^ {4}(color-scheme: light|--tsp-[a-z-]+: (#[0-9a-f]{6}|var\(--tsp-color-paper\)|[\p{L}\p{N} ,."-]+));$/u
  fc.assert(
    fc.property(fc.dictionary(names, value), fc.option(value, { nil: undefined }), (theme, accent) => {
      const { css } = municipalityOverlay(theme, accent)
      const palette = paletteOf(css)
      expect(firstFailure(palette)).toBeUndefined()
      expect(palette['line-one']).toBe('#9c4a14')
      expect(palette['line-two']).toBe('#11656b')
      expect(css.match(/[{}]/g)).toEqual(['{', '{', '}', '}'])
      for (const line of css.split('\n').slice(3, -3)) expect(line).toMatch(declaration)
      expect(css).not.toMatch(/url|--tsp-(size|space|font-text|target|time)|@import|[<>\\]/i)
    }),
    { numRuns: 500 },
  )
})

test('no theme makes it throw', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 6 }), (theme) => {
      expect(typeof municipalityOverlay(theme).css).toBe('string')
    }),
  )
})

test('a colour is read as six hex digits or not at all', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readColour(text) ?? '#000000').toMatch(/^#[0-9a-f]{6}$/)
    }),
  )
})
