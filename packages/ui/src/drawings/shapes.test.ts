import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanCode } from '../fields/code-clean.ts'
import { revealPaths } from '../patterns/reveal-path.ts'
import { arrow, node, place, size } from '../patterns/round-path.ts'
import { bottom, curve, part, run, step, top } from './twist-path.ts'
import { ticks } from './whisker-scale.ts'

test('the lines of the twist cross once in every module and end at the same place', () => {
  for (let module = 0; module < 8; module++) {
    const [one, two] = [curve(module, 'one'), curve(module, 'two')]
    expect([one[0][1], one[3][1]]).toEqual([two[3][1], two[0][1]])
    expect(one[0][1]).not.toBe(one[3][1])
    expect(one[3][0]).toBe(two[3][0])
    expect(curve(module + 1, 'one')[0]).toEqual(one[3])
  }
})

test('a run of no modules draws nothing', () => {
  expect(run('one', 3, 3)).toBe('')
})

test('a piece of the twist lies within its module', () => {
  const from = fc.double({ min: 0, max: 0.4, noNaN: true })
  const to = fc.double({ min: 0.5, max: 1, noNaN: true })
  fc.assert(
    fc.property(from, to, (start, end) => {
      const numbers = (part(curve(0, 'one'), start, end).match(/-?[\d.]+/g) ?? []).map(Number)
      expect(numbers).toHaveLength(8)
      for (let index = 0; index < 8; index += 2) {
        expect(numbers[index]).toBeGreaterThanOrEqual(0)
        expect(numbers[index]).toBeLessThanOrEqual(step)
        expect(numbers[index + 1]).toBeGreaterThanOrEqual(top)
        expect(numbers[index + 1]).toBeLessThanOrEqual(bottom)
      }
    }),
  )
})

test('an axis begins at zero, reaches the highest margin, and has few, even steps', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (max) => {
      const marks = ticks(max)
      expect(marks[0]).toBe(0)
      expect(marks.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-9))
      expect(marks.length).toBeGreaterThan(1)
      expect(marks.length).toBeLessThanOrEqual(6)
    }),
  )
})

test('the reveal keeps its lines apart and inside the page, also on a very narrow one', () => {
  for (const width of [120, 350, 912]) {
    const { one, two } = revealPaths({ width, oneTop: 0, twoTop: 40, turnTop: 200, bottom: 300 })
    const numbers = `${one} ${two}`.match(/-?[\d.]+/g)?.map(Number) ?? []
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(one).toMatch(/V300$/)
    expect(two).toMatch(/V300$/)
    const end = (path: string) => Number(/ ([\d.]+) [\d.]+V300$/.exec(path)?.[1])
    expect(end(two) - end(one)).toBe(18)
  }
})

test('a code is what is left when spaces, hyphens and small letters are gone', () => {
  expect(cleanCode('licence', ' abcd-efgh\u00a02345 6789\n')).toBe('ABCDEFGH23456789')
  expect(cleanCode('digits', '12 34-56 78')).toBe('123456')
  expect(cleanCode('pin', 'a1b2')).toBe('12')
})

test('the arrows of a round stay inside the drawing and clear of the numbers, for two to six steps', () => {
  for (let total = 2; total <= 6; total++) {
    const places = Array.from({ length: total }, (_, index) => place(index, total))
    for (let index = 0; index < total; index++) {
      const { arc, head } = arrow(index, total)
      const [x, y] = (/ ([\d.]+ [\d.]+)$/.exec(arc)?.[1] ?? '').split(' ').map(Number)
      expect(head).toContain(`L${x?.toFixed(1)} ${y?.toFixed(1)}L`)
      const near = Math.min(...places.map(([px, py]) => Math.hypot(px - (x ?? 0), py - (y ?? 0))))
      expect(near).toBeGreaterThan(node + 5)
      for (const number of `${arc} ${head}`.match(/[\d.]+/g) ?? []) expect(Number(number)).toBeLessThanOrEqual(size)
    }
  }
})
