import { contrast, type Hex, leastDifference } from './colour.ts'

export type Palette = Record<
  | 'paper'
  | 'sheet'
  | 'tint'
  | 'ink'
  | 'ink-soft'
  | 'rule'
  | 'edge'
  | 'pen'
  | 'pen-deep'
  | 'on-pen'
  | 'pen-wash'
  | 'red'
  | 'red-wash'
  | 'line-one'
  | 'line-two',
  Hex
>

type Name = keyof Palette

export type Failure = {
  kind: 'contrast' | 'difference'
  pair: string
  measured: number
  needed: number
  /** Which colours may have caused it, the likeliest first: those are given up in this order. */
  blame: readonly Name[]
}

type Check = readonly [front: Name, back: Name, needed: number, blame: readonly Name[]]

/** Paper first: when the lines do not show on it, nothing else on it matters. */
const contrasts: readonly Check[] = [
  ['line-one', 'paper', 3, ['paper']],
  ['line-two', 'paper', 3, ['paper']],
  ['line-one', 'sheet', 3, ['paper']],
  ['line-two', 'sheet', 3, ['paper']],
  ['ink', 'paper', 7, ['ink', 'paper']],
  ['ink', 'sheet', 7, ['ink', 'paper']],
  ['ink-soft', 'paper', 4.5, ['ink', 'paper']],
  ['ink-soft', 'tint', 4.5, ['ink', 'paper']],
  ['ink', 'pen-wash', 4.5, ['pen', 'ink', 'paper']],
  ['ink-soft', 'pen-wash', 4.5, ['pen', 'ink', 'paper']],
  ['ink', 'red-wash', 4.5, ['red', 'ink', 'paper']],
  ['pen', 'paper', 4.5, ['pen', 'paper']],
  ['pen', 'sheet', 4.5, ['pen', 'paper']],
  ['pen', 'tint', 4.5, ['pen', 'ink', 'paper']],
  ['pen', 'pen-wash', 4.5, ['pen', 'paper']],
  ['pen', 'red-wash', 4.5, ['red', 'pen', 'paper']],
  ['pen-deep', 'paper', 4.5, ['pen-deep', 'pen', 'paper']],
  ['pen-deep', 'red-wash', 4.5, ['pen-deep', 'red', 'pen', 'paper']],
  ['on-pen', 'pen', 4.5, ['on-pen', 'pen']],
  ['on-pen', 'pen-deep', 4.5, ['pen-deep', 'on-pen', 'pen']],
  ['red', 'paper', 4.5, ['red', 'paper']],
  ['red', 'red-wash', 4.5, ['red', 'paper']],
  ['edge', 'paper', 3, ['edge', 'paper']],
  ['edge', 'sheet', 3, ['edge', 'paper']],
  ['edge', 'pen-wash', 3, ['edge', 'pen', 'paper']],
]

const different: readonly Check[] = [
  ['pen', 'line-one', 7, ['pen']],
  ['pen', 'line-two', 7, ['pen']],
]

/** The first rule of look.md's "Overlay of a gemeente" that these colours break; undefined when they keep them all. */
export function firstFailure(palette: Palette): Failure | undefined {
  return failing(contrasts, contrast, 'contrast') ?? failing(different, leastDifference, 'difference')

  function failing(checks: readonly Check[], measure: (a: Hex, b: Hex) => number, kind: Failure['kind']) {
    for (const [front, back, needed, blame] of checks) {
      const measured = measure(palette[front], palette[back])
      if (measured < needed) return { kind, pair: `${front} on ${back}`, measured, needed, blame }
    }
    return undefined
  }
}
