/** Measures of the round, in units of its drawing of 320 by 320. */
export const size = 320
const middle = size / 2
const ring = 126
export const node = 26
/** Room between a number and the arrow beside it. */
const room = 9
const head = 25

const point = (angle: number, radius = ring): [x: number, y: number] => [
  middle + radius * Math.cos(angle),
  middle + radius * Math.sin(angle),
]

const text = ([x, y]: [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`

const angleOf = (index: number, total: number) => -Math.PI / 2 + (index / total) * 2 * Math.PI

/** Where number `index` (from 0) stands; the first is at the top and they go round with the clock. */
export const place = (index: number, total: number): [x: number, y: number] => point(angleOf(index, total))

/** The arc from one number to the next, and the head of its arrow. */
export function arrow(index: number, total: number): { arc: string; head: string } {
  const gap = 2 * Math.asin((node + room) / (2 * ring))
  const from = angleOf(index, total) + gap
  const to = angleOf(index + 1, total) - gap
  const tip = point(to)
  const back = to - Math.PI / 2
  const wing = (turn: number): [number, number] => [
    tip[0] + head * Math.cos(back + turn),
    tip[1] + head * Math.sin(back + turn),
  ]
  return {
    arc: `M${text(point(from))}A${ring} ${ring} 0 0 1 ${text(tip)}`,
    head: `M${text(wing(0.7))}L${text(tip)}L${text(wing(-0.7))}`,
  }
}
