import { DisclosureError } from './disclosure-error.ts'

/**
 * A source of independent fair bits: `bits(count)` answers a whole number in [0, 2^count), count from 1 to 24.
 * Cryptographic in production, seeded in tests; this package holds none of its own.
 */
export type RandomBits = (count: number) => number

const poolBytes = 4096

/**
 * Bits from a source of bytes, used up one by one and never twice.
 * In Node 26 and in a browser: `randomBitsFrom((bytes) => crypto.getRandomValues(bytes))`.
 */
export function randomBitsFrom(fill: (bytes: Uint8Array<ArrayBuffer>) => unknown): RandomBits {
  const pool = new Uint8Array(poolBytes)
  let used = poolBytes
  let held = 0
  let heldBits = 0
  return (count) => {
    while (heldBits < count) {
      if (used === poolBytes) {
        fill(pool)
        used = 0
      }
      held = (held << 8) | (pool[used] ?? 0)
      pool[used] = 0
      used += 1
      heldBits += 8
    }
    heldBits -= count
    const taken = held >>> heldBits
    held &= (1 << heldBits) - 1
    return taken
  }
}

/**
 * A whole number in [0, limit), each exactly as likely, by drawing again whatever falls outside.
 * `limit` from 2 to 2^24. @throws disclosure.bad_random_bits when the source answers outside its range
 */
export function uniformBelow(limit: number, bits: RandomBits): number {
  const width = 32 - Math.clz32(limit - 1)
  for (;;) {
    const drawn = bits(width)
    if (!(drawn >= 0 && drawn < 2 ** width && Number.isInteger(drawn)))
      throw new DisclosureError('disclosure.bad_random_bits', `${drawn} from ${width} bits.`)
    if (drawn < limit) return drawn
  }
}
