/**
 * @typedef {object} Selection what of a workspace belongs to some words
 * @property {string[]} whole files whose path holds a word: all of their tests
 * @property {string[]} parts other files in which a title holds a word: those tests only
 */

/** The first text of `test(…)`, `describe.skipIf(…)(…)`, `test.for([…])(…)`. */
const title = /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g

/**
 * @param {string[]} words as typed; capitals do not matter
 * @param {{ path: string, text: string }[]} files test files, each with its path from the root
 * @returns {Selection}
 */
export function select(words, files) {
  const wanted = pattern(words)
  const whole = files.filter(({ path }) => wanted.test(path))
  const parts = files.filter(({ path, text }) => !wanted.test(path) && titlesIn(text).some((it) => wanted.test(it)))
  const paths = (/** @type {{ path: string }[]} */ chosen) => chosen.map(({ path }) => path)
  return { whole: paths(whole), parts: paths(parts) }
}

/**
 * Returns a pattern that holds for a text with one of the words. Test runners take its source as the filter of titles.
 * @param {string[]} words
 */
export function pattern(words) {
  return new RegExp(`(?i:${words.map((word) => RegExp.escape(word)).join('|')})`)
}

/** @param {string} text */
function titlesIn(text) {
  return [...text.matchAll(title)].map(([, , words]) => `${words}`)
}
