const firstWaitMs = 500
const longestWaitMs = 30_000
/** A part that stood this long was well: its next fall counts as the first. */
const wellAfterMs = 60_000

/**
 * How long to wait before a part that ended is started again: 0.5 s, 1 s, 2 s … at most 30 s.
 * @param {number} falls how many times in a row it has ended, 1 or more
 * @returns {number} milliseconds
 */
export function waitAfter(falls) {
  return Math.min(firstWaitMs * 2 ** (falls - 1), longestWaitMs)
}

/**
 * @param {number} falls in a row before this one
 * @param {number} stood milliseconds that it ran this time
 * @returns {number} falls in a row, with this one
 */
export function countFall(falls, stood) {
  return stood >= wellAfterMs ? 1 : falls + 1
}
