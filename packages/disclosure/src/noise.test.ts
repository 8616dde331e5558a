import { expect, test } from 'vitest'
import { seededBits } from '../attack/seeded-bits.ts'
import { drawNoise, noiseMass } from './noise.ts'
import { randomBitsFrom, uniformBelow } from './random-bits.ts'
import type { Ratio } from './ratio.ts'

const threeEighths: Ratio = { numerator: 3, denominator: 8 }

/** χ² of draws against the exact mass: one bin for each of −10 … 10 and one for either tail, 22 degrees of freedom. */
function chiSquare(draw: () => number, draws: number, ratio = threeEighths): number {
  const widest = 10
  const seen = Array.from({ length: 2 * widest + 3 }, () => 0)
  for (let n = 0; n < draws; n += 1) {
    const bin = Math.min(Math.max(draw(), -widest - 1), widest + 1) + widest + 1
    seen[bin] = (seen[bin] ?? 0) + 1
  }
  const inBin = (z: number) => {
    const { over, under } = noiseMass(ratio, z)
    return Number(over) / Number(under)
  }
  // Everything beyond |z| = 10 on one side: P(11) / (1 − ratio).
  const expected = seen.map((_, bin) => {
    const z = bin - widest - 1
    return draws * (Math.abs(z) > widest ? inBin(widest + 1) / (1 - ratio.numerator / ratio.denominator) : inBin(z))
  })
  return seen.reduce((total, count, bin) => total + (count - (expected[bin] ?? 0)) ** 2 / (expected[bin] ?? 1), 0)
}

/** The 99.9th percentile of χ² with 22 degrees of freedom. */
const limit = 48.27

test('ten million draws follow the exact law of the two-sided geometric distribution with ratio 3/8', () => {
  const bits = seededBits(20261122)
  expect(chiSquare(() => drawNoise(threeEighths, bits), 10_000_000)).toBeLessThan(limit)
})

test.each([
  { numerator: 1, denominator: 2 },
  { numerator: 2, denominator: 5 },
  { numerator: 40_000, denominator: 65_535 },
])('so do draws with ratio $numerator/$denominator', (ratio) => {
  const bits = seededBits(ratio.denominator)
  expect(chiSquare(() => drawNoise(ratio, bits), 1_000_000, ratio)).toBeLessThan(limit)
})

test('the same comparison refuses a sampler that counts minus nought as nought', () => {
  const bits = seededBits(7)
  const careless = () => {
    let magnitude = 0
    while (uniformBelow(8, bits) < 3) magnitude += 1
    return bits(1) === 1 ? -magnitude : magnitude
  }
  expect(chiSquare(careless, 100_000)).toBeGreaterThan(limit)
})

test('the same comparison refuses a ratio that is off by one part in a hundred', () => {
  const bits = seededBits(8)
  expect(chiSquare(() => drawNoise({ numerator: 379, denominator: 1000 }, bits), 10_000_000)).toBeGreaterThan(limit)
})

test('known bits give known noise, for ever', () => {
  const bits = (text: string) => {
    const each = text.replaceAll(' ', '').split('').map(Number)
    return (count: number) => each.splice(0, count).reduce((number, bit) => number * 2 + bit, 0)
  }
  // Three bits below 3 go one further; the next bit is the sign; minus nought is drawn again.
  expect(drawNoise(threeEighths, bits('011 0'))).toBe(0)
  expect(drawNoise(threeEighths, bits('000 111 0'))).toBe(1)
  expect(drawNoise(threeEighths, bits('010 001 100 1'))).toBe(-2)
  expect(drawNoise(threeEighths, bits('111 1 101 1 000 011 1'))).toBe(-1)
  const seeded = seededBits(1)
  expect(Array.from({ length: 24 }, () => drawNoise(threeEighths, seeded))).toMatchInlineSnapshot(`
    [
      2,
      0,
      0,
      0,
      -1,
      0,
      -3,
      0,
      0,
      2,
      0,
      -2,
      -1,
      -5,
      -1,
      0,
      2,
      1,
      0,
      1,
      1,
      4,
      0,
      0,
    ]
  `)
})

test('bits from bytes are used once, from the highest down, whatever their number', () => {
  let served = 0
  const bits = randomBitsFrom((bytes) => {
    bytes.fill(0b1010_0110)
    served += 1
  })
  expect([bits(1), bits(3), bits(4), bits(12), bits(24)]).toEqual([
    1, 2, 6, 0b1010_0110_1010, 0b0110_1010_0110_1010_0110_1010,
  ])
  for (let n = 0; n < 4096; n += 1) bits(8)
  expect(served).toBe(2)
})

test('a source of bits that answers outside its range is refused', () => {
  expect(() => drawNoise(threeEighths, () => 8)).toThrow('disclosure.bad_random_bits')
  expect(() => drawNoise(threeEighths, () => 0.5)).toThrow('disclosure.bad_random_bits')
})

test('the mass of the law is one, and neighbours differ by the ratio exactly', () => {
  const { over, under } = noiseMass(threeEighths, 0)
  expect([over, under]).toEqual([5n, 11n])
  for (let z = 0; z < 30; z += 1) {
    const here = noiseMass(threeEighths, z)
    const next = noiseMass(threeEighths, z + 1)
    expect(next.over * here.under * 8n).toBe(here.over * next.under * 3n)
    expect(noiseMass(threeEighths, -z)).toEqual(here)
  }
})
