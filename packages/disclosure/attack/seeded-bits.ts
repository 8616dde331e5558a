import type { RandomBits } from '../src/disclosure.ts'

/** Whole 32-bit words from sfc32 (Chris Doty-Humphrey, PractRand): quick and repeatable, never for production. */
function seededWords(seed: number): () => number {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = () => {
    const word = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + word
    c |= 0
    return word >>> 0
  }
  for (let warm = 0; warm < 16; warm += 1) next()
  return next
}

/** The same bits for the same seed (any whole number), at most 24 at a time. */
export function seededBits(seed: number): RandomBits {
  const next = seededWords(seed)
  let held = 0
  let heldBits = 0
  return (count) => {
    if (heldBits < count) {
      held = next()
      heldBits = 32
    }
    const taken = (held >>> (heldBits - count)) & ((1 << count) - 1)
    heldBits -= count
    return taken
  }
}

/** A chance between 0 and 1 in steps of 2^-24: for invented worlds, not for noise. */
export function chanceFrom(bits: RandomBits): () => number {
  return () => bits(24) / 2 ** 24
}
