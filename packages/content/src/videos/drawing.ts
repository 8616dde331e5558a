import { svgPathProperties } from 'svg-path-properties'
import type { Stroke } from '../sources/skeleton.ts'

/** Colours of a drawing; `ground` fills the double line and the gaps where one line passes over another. */
interface Palette {
  one: string
  two: string
  ink: string
  ground: string
}

/** The evening palette of the look, on sheet: a film is always played on a dark ground. */
const evening: Palette = { one: '#EBA76B', two: '#74C2BE', ink: '#EFE6D6', ground: '#262A26' }

/** Follows the theme of the page a still is put in, with the light palette where there is none. */
const themed: Palette = {
  one: 'var(--tsp-color-line-one,#9C4A14)',
  two: 'var(--tsp-color-line-two,#11656B)',
  ink: 'var(--tsp-color-ink,#14241B)',
  ground: 'var(--tsp-color-ground,#F3F2EC)',
}

/** Where the drawing is looked at: paper units. Sixteen by nine, with room for captions under the ground at 168. */
const page = { left: -40, top: 6, width: 400, height: 225 }
const widths = { one: 5, two: 9, twoInside: 4, ink: 2.5, gap: 14 }

/** Before the first line touches paper, and while a drawing fades at the end of its scene. Seconds. */
const beforePen = 0.3
const fade = 0.6

/** A finished drawing at 320 by 200, to stand in a page. Its words are the description in the transcript. */
export function still(strokes: readonly Stroke[]): string {
  const drawn = strokesSvg(strokes, themed, () => 1)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" fill="none" stroke-linecap="round" stroke-linejoin="round">\n${drawn}\n</svg>\n`
}

/** One frame of a scene, `now` seconds after its start. Equal frames give equal text. */
export function frame(strokes: readonly Stroke[], { now, seconds }: { now: number; seconds: number }): string {
  const drawn = strokesSvg(strokes, evening, (stroke) => shareDrawn(stroke, now))
  const left = Math.min(1, Math.max(0, (seconds - now) / fade))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="${page.left} ${page.top} ${page.width} ${page.height}" fill="none" stroke-linecap="round" stroke-linejoin="round"><rect x="${page.left}" y="${page.top}" width="${page.width}" height="${page.height}" fill="${evening.ground}"/><g opacity="${left.toFixed(3)}">${drawn}</g></svg>`
}

/** When the last line of a drawing is there, in seconds after the start of its scene. */
export const drawnAfter = (strokes: readonly Stroke[]): number =>
  beforePen + Math.max(...strokes.map((stroke) => stroke.at + stroke.for))

const shareDrawn = (stroke: Stroke, now: number): number =>
  calm(Math.min(1, Math.max(0, (now - beforePen - stroke.at) / stroke.for)))

function strokesSvg(strokes: readonly Stroke[], palette: Palette, shareOf: (stroke: Stroke) => number): string {
  return strokes
    .map((stroke, at) => strokeSvg(stroke, { palette, share: shareOf(stroke), below: strokes.slice(0, at) }))
    .join('')
}

function strokeSvg(stroke: Stroke, at: { palette: Palette; share: number; below: readonly Stroke[] }): string {
  const { palette, share, below } = at
  if (share === 0) return ''
  const dash = share === 1 ? '' : dashFor(stroke.path, share)
  const path = (colour: string, width: number) =>
    `<path d="${stroke.path}" stroke="${colour}" stroke-width="${width}"${dash}/>\n`
  const line = path(palette[stroke.line], widths[stroke.line])
  const inside = stroke.line === 'two' ? path(palette.ground, widths.twoInside) : ''
  const gaps = stroke.over ? gapSvg(stroke, { ground: palette.ground, share, below }) : ''
  return gaps + line + inside
}

/** The line below is interrupted where this one passes over it, and only there. */
function gapSvg(stroke: Stroke, at: { ground: string; share: number; below: readonly Stroke[] }): string {
  const { from, to, whole } = visiblePart(stroke.path)
  const drawn = from + (to - from) * at.share
  const pieces = at.below
    .flatMap((other) => crossings(stroke.path, other.path))
    .sort((one, other) => one - other)
    .map((middle) => [middle - widths.gap, Math.min(middle + widths.gap, drawn)] as const)
    .filter(([start, end]) => end > start)
  let last = 0
  const dashes = pieces.flatMap(([start, end]) => {
    const open = Math.max(0, start - last)
    last = end
    return [open.toFixed(1), (end - Math.max(start, 0)).toFixed(1)]
  })
  if (dashes.length === 0) return ''
  const width = widths[stroke.line] + widths.gap
  return `<path d="${stroke.path}" stroke="${at.ground}" stroke-width="${width}" stroke-linecap="butt" stroke-dasharray="0 ${dashes.join(' ')} ${(whole * 2).toFixed(0)} 0"/>\n`
}

const crossed = new Map<string, number[]>()

/** Where along `path`, in paper units from its start, it crosses `other`. Looked for every unit and a half. */
function crossings(path: string, other: string): number[] {
  const known = crossed.get(`${path}|${other}`)
  if (known) return known
  const over = samples(path)
  const under = samples(other)
  const found: number[] = []
  for (const { x, y, along } of over) {
    const touches = under.some((point) => Math.hypot(point.x - x, point.y - y) < 1.2)
    if (touches && along - (found.at(-1) ?? -100) > widths.gap) found.push(along)
  }
  crossed.set(`${path}|${other}`, found)
  return found
}

function samples(path: string): { x: number; y: number; along: number }[] {
  const { from, to } = visiblePart(path)
  const properties = new svgPathProperties(path)
  return Array.from({ length: Math.floor((to - from) / 1.5) }, (_, step) => {
    const along = from + step * 1.5
    return { ...properties.getPointAtLength(along), along }
  })
}

/** A path runs in from far outside the page: only the part that can be seen takes time. */
function dashFor(path: string, share: number): string {
  const { from, to, whole } = visiblePart(path)
  return ` stroke-dasharray="${(from + (to - from) * share).toFixed(2)} ${(whole * 2).toFixed(0)}"`
}

const measured = new Map<string, { from: number; to: number; whole: number }>()

function visiblePart(path: string): { from: number; to: number; whole: number } {
  const known = measured.get(path)
  if (known) return known
  const properties = new svgPathProperties(path)
  const whole = properties.getTotalLength()
  const isSeen = (at: number) => {
    const { x } = properties.getPointAtLength(at)
    return x >= page.left - widths.two && x <= page.left + page.width + widths.two
  }
  let from = 0
  let to = whole
  while (from < whole && !isSeen(from)) from += 2
  while (to > from && !isSeen(to)) to -= 2
  const part = { from, to, whole }
  measured.set(path, part)
  return part
}

/** The easing "draw" of the look: cubic-bezier(.45, 0, .2, 1). */
function calm(share: number): number {
  if (share === 0 || share === 1) return share
  let low = 0
  let high = 1
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (bezier(middle, 0.45, 0.2) < share) low = middle
    else high = middle
  }
  return bezier((low + high) / 2, 0, 1)
}

const bezier = (at: number, first: number, second: number): number =>
  3 * (1 - at) ** 2 * at * first + 3 * (1 - at) * at ** 2 * second + at ** 3
