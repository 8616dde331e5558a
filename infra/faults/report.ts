import type { Findings } from './fault.ts'

/** One fault that was tried, in one round. */
export interface Tried extends Findings {
  readonly name: string
  readonly title: string
  readonly seconds: number
}

/** One line for a fault, and one more for each promise it broke. */
export function asLines({ name, title, done, broken, seconds }: Tried): string {
  const counts = Object.entries(done).map(([what, count]) => `${count} ${what}`)
  const head = `${broken.length ? '✗' : '✓'} ${name}: ${title} (${seconds.toFixed(0)} s): ${counts.join(', ')}`
  return [head, ...broken.map((sentence) => `    ${sentence}`)].join('\n')
}

/** The last line of a run. */
export function lastLine(tried: readonly Tried[]): string {
  const broken = tried.filter((it) => it.broken.length > 0).length
  return `${tried.length - broken} held, ${broken} broken`
}

/** The same for a program, on one line. */
export const asJson = (seed: number, tried: readonly Tried[]): string =>
  JSON.stringify({
    seed,
    held: tried.filter((it) => it.broken.length === 0).length,
    broken: tried.filter((it) => it.broken.length > 0).length,
    faults: tried,
  })
