/** Measures of the reveal in px: where each text begins, and the band under the texts in which the lines turn. */
export type RevealMeasures = { width: number; oneTop: number; twoTop: number; turnTop: number; bottom: number }

const radius = 36
/** Half the distance between the lines where they end side by side. */
const apart = 9

/** Line one down the left edge, line two down the right edge, both turning to the middle and down to the foot. */
export function revealPaths({ width, oneTop, twoTop, turnTop, bottom }: RevealMeasures): { one: string; two: string } {
  const middle = width / 2
  const turn = Math.min(radius, (bottom - turnTop) / 2, middle / 3)
  const level = turnTop + turn
  const path = (x: number, top: number, direction: 1 | -1) => {
    const end = middle - direction * apart
    const sweep = direction === 1 ? [0, 1] : [1, 0]
    return [
      `M${x} ${top}V${turnTop}`,
      `A${turn} ${turn} 0 0 ${sweep[0]} ${x + direction * turn} ${level}`,
      `H${end - direction * turn}`,
      `A${turn} ${turn} 0 0 ${sweep[1]} ${end} ${level + turn}`,
      `V${bottom}`,
    ].join('')
  }
  return { one: path(3, oneTop + 3, 1), two: path(width - 5, twoTop + 5, -1) }
}
