import type { SeededRandom } from './seeded-random.ts'
import type { Stack } from './stack/stack.ts'

/** The result of one fault. `done` says what was really done, which shows a fault that did nothing. */
export interface Findings {
  readonly done: Readonly<Record<string, number>>
  /** Promises that were broken, a sentence each. Empty: all held. */
  readonly broken: readonly string[]
}

/** One way in which something goes wrong. It gets a stack of its own, and must leave nothing it started behind. */
export interface Fault {
  /** As it is named on the command line: `api-killed`. */
  readonly name: string
  readonly title: string
  readonly run: (stack: Stack, random: SeededRandom) => Promise<Findings>
}

/** The sentences that are true. */
export const sentences = (found: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(found).flatMap(([sentence, so]) => (so ? [sentence] : []))
