/** Chance that can be repeated: the same seed gives the same draws, in the same order of asking. */
export interface SeededRandom {
  /** A chance between 0 and 1, 1 not included. */
  chance(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** The same things in a drawn order (Fisher and Yates). */
  shuffled<T>(things: readonly T[]): T[]
  /** Random numbers of its own for one part of the work, so that parts that run side by side do not draw from each other. */
  apart(): SeededRandom
}

/** `seed`: any whole number. The draws are those of mulberry32 (Tommy Ettinger), never for anything secret. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1))
  return {
    chance,
    between,
    shuffled: (things) => {
      const drawn = [...things]
      for (let at = drawn.length - 1; at > 0; at--) {
        const other = between(0, at)
        const [one, two] = [drawn[at], drawn[other]]
        if (one !== undefined && two !== undefined) [drawn[at], drawn[other]] = [two, one]
      }
      return drawn
    },
    apart: () => seededRandom(between(0, 2 ** 31 - 1)),
  }
}
