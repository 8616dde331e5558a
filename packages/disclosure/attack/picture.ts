import type { Findings } from './suite.ts'
import type { Usefulness } from './usefulness.ts'

const ink = '#1f2933'
const quiet = '#52606d'
const line = '#cbd2d9'
const strong = '#0b6e4f'
const warm = '#b44d12'

const escaped = (content: string) => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const text = (content: string, [x, y]: readonly [number, number], more = '') =>
  `<text x="${x}" y="${y}" ${more}>${escaped(content)}</text>`

/**
 * Two panels, one above the other: how many answers each way of publishing gives away, and how far from the truth the
 * noise takes satisfaction. Plain SVG, readable at 390 pixels wide.
 */
export function picture(publishers: readonly Findings[], errors: readonly Usefulness[]): string {
  const goal = errors.find(({ couples }) => couples === 150)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 680" role="img" font-family="system-ui, sans-serif" font-size="15" fill="${ink}">`,
    '<title>Safety and usefulness on the same invented municipalities</title>',
    `<desc>Shares of answers determined: ${publishers.map((found) => `${escaped(found.name)} ${(100 * found.share).toFixed(0)} %`).join(', ')}. Mean error of satisfaction at 150 couples: ${goal?.satisfaction.mean.toFixed(1)} points.</desc>`,
    '<rect width="480" height="680" fill="#ffffff"/>',
    ...bars(publishers),
    ...lines(errors),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

function bars(publishers: readonly Findings[]): readonly string[] {
  const scale = (share: number) => share * 400
  return [
    text('Answers that an insider can determine', [24, 34], 'font-size="18" font-weight="600"'),
    ...publishers.flatMap(({ name, share }, at) => {
      const y = 54 + at * 46
      const own = share === 0
      return [
        text(name, [24, y + 14]),
        `<rect x="24" y="${y + 20}" width="${Math.max(scale(share), 2).toFixed(1)}" height="16" fill="${own ? strong : warm}"/>`,
        text(`${(100 * share).toFixed(0)} %`, [34 + scale(share), y + 33], 'font-weight="600"'),
      ]
    }),
  ]
}

function lines(errors: readonly Usefulness[]): readonly string[] {
  const [left, right, top, bottom] = [56, 452, 350, 610]
  const first = Math.log(errors[0]?.couples ?? 1)
  const last = Math.log(errors.at(-1)?.couples ?? 1)
  const x = (couples: number) => left + ((Math.log(couples) - first) / (last - first)) * (right - left)
  const y = (points: number) => bottom - (points / 35) * (bottom - top)
  const path = (of: (one: Usefulness) => number) =>
    errors.map((one, at) => `${at === 0 ? 'M' : 'L'}${x(one.couples).toFixed(1)} ${y(of(one)).toFixed(1)}`).join(' ')
  const grid = [0, 5, 10, 20, 30].flatMap((points) => [
    `<line x1="${left}" x2="${right}" y1="${y(points)}" y2="${y(points)}" stroke="${line}"/>`,
    text(String(points), [left - 10, y(points) + 5], `text-anchor="end" fill="${quiet}"`),
  ])
  const ticks = errors
    .filter(({ couples }) => [15, 30, 60, 150, 600].includes(couples))
    .map(({ couples }) => text(String(couples), [x(couples), bottom + 22], `text-anchor="middle" fill="${quiet}"`))
  const dots = errors.map(
    (one) =>
      `<circle cx="${x(one.couples).toFixed(1)}" cy="${y(one.satisfaction.mean).toFixed(1)}" r="4" fill="${strong}"/>`,
  )
  return [
    text('Error of satisfaction, in points', [24, 322], 'font-size="18" font-weight="600"'),
    ...grid,
    ...ticks,
    `<path d="${path((one) => one.satisfaction.percentile95)}" fill="none" stroke="${warm}" stroke-width="2.5" stroke-dasharray="7 5"/>`,
    `<path d="${path((one) => one.satisfaction.mean)}" fill="none" stroke="${strong}" stroke-width="3"/>`,
    `<path d="${path((one) => one.chanceOfFew.mean)}" fill="none" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="2 4"/>`,
    ...dots,
    `<g font-size="14" transform="translate(-118 26)"><rect x="330" y="322" width="245" height="76" fill="#ffffff"/>`,
    `<line x1="338" x2="372" y1="336" y2="336" stroke="${warm}" stroke-width="2.5" stroke-dasharray="7 5"/>${text('95 of 100 figures are nearer', [382, 341])}`,
    `<line x1="338" x2="372" y1="360" y2="360" stroke="${strong}" stroke-width="3"/>${text('mean error of the noise', [382, 365])}`,
    `<line x1="338" x2="372" y1="384" y2="384" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="2 4"/>${text('mean error of chance alone', [382, 389])}</g>`,
    text('couples that started (60 % completed)', [(left + right) / 2, bottom + 48], 'text-anchor="middle"'),
  ]
}
