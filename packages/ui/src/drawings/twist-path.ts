/** Shape of the twist: modules of this width and lines this far apart, in units of the drawing. */
export const step = 40
export const top = 5
export const bottom = 27

type Point = readonly [x: number, y: number]
type Curve = readonly [Point, Point, Point, Point]

/** The piece of a line inside module `index` (0 is the first): from one height to the other, flat at both ends. */
export function curve(index: number, line: 'one' | 'two'): Curve {
  const rises = (index % 2 === 0) === (line === 'one')
  const [from, to] = rises ? [bottom, top] : [top, bottom]
  const x = index * step
  // 0.364 makes the cubic run within one percent of a cosine.
  return [
    [x, from],
    [x + step * 0.364, from],
    [x + step * 0.636, to],
    [x + step, to],
  ]
}

/** A run of modules as one path. */
export function run(line: 'one' | 'two', from: number, to: number): string {
  let path = ''
  for (let index = from; index < to; index++) {
    const [start, a, b, end] = curve(index, line)
    path += `${path ? '' : `M${start.join(' ')}`}C${a.join(' ')} ${b.join(' ')} ${end.join(' ')}`
  }
  return path
}

/** The piece of a curve between two moments of it, 0 to 1 (de Casteljau, twice). */
export function part(whole: Curve, from: number, to: number): string {
  const tail = split(whole, from)[1]
  const piece = split(tail, (to - from) / (1 - from))[0]
  const [start, ...rest] = piece.map((point) => point.map((n) => Number(n.toFixed(2))).join(' '))
  return `M${start}C${rest.join(' ')}`
}

function split([a, b, c, d]: Curve, at: number): [Curve, Curve] {
  const mid = (p: Point, q: Point): Point => [p[0] + (q[0] - p[0]) * at, p[1] + (q[1] - p[1]) * at]
  const ab = mid(a, b)
  const bc = mid(b, c)
  const cd = mid(c, d)
  const abc = mid(ab, bc)
  const bcd = mid(bc, cd)
  const middle = mid(abc, bcd)
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ]
}
