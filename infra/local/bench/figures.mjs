/**
 * @typedef {object} Figure one measured number beside another of the same run: a number alone says nothing, because
 *   machines differ
 * @property {string} name what was measured
 * @property {number} value
 * @property {string} unit "s", "ms", "kB"
 * @property {number} baseline in the same unit
 * @property {string} against what the baseline is
 */

/**
 * The figures among the lines that a script `bench` printed: every line that is a JSON object with these five fields.
 * @param {string} output
 * @returns {Figure[]}
 */
export function figuresIn(output) {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return []
    try {
      const it = JSON.parse(line)
      const whole = typeof it.name === 'string' && typeof it.unit === 'string' && typeof it.against === 'string'
      return whole && Number.isFinite(it.value) && Number.isFinite(it.baseline) ? [it] : []
    } catch {
      return []
    }
  })
}

/**
 * @param {Figure[]} figures
 * @returns {string}
 */
export function asTable(figures) {
  const rows = figures.map(({ name, value, unit, baseline, against }) => [
    name,
    `${shown(value)} ${unit}`,
    `${shown(baseline)} ${unit}`,
    baseline > 0 ? `${(value / baseline).toFixed(2)} ×` : '',
    against,
  ])
  const all = [['what', 'measured', 'baseline', 'ratio', 'the baseline is'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** @param {number} number */
function shown(number) {
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2)
}

/**
 * @param {readonly string[]} words none: everything is asked for
 * @param {string} text
 */
export function holdsOneOf(words, text) {
  return words.length === 0 || words.some((word) => text.toLowerCase().includes(word.toLowerCase()))
}

/**
 * Returns the texts in a source that hold a space: the name of a figure is one of them.
 * @param {string} source
 */
export function textsIn(source) {
  return [...source.matchAll(/(['"`])([^'"`\n]* [^'"`\n]*)\1/g)].map(([, , text]) => `${text}`)
}
