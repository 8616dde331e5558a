import { days } from '../../platform/domain/duration.ts'

/** What one person of a couple asked for in the open. The other sees it, by name. */
export interface Wish {
  readonly coupleId: string
  readonly personId: string
  /** Joint steps wait for both; each goes on alone. Only its owner takes it back. */
  readonly slower: boolean
  /** The day a pause began, `YYYY-MM-DD` by the clock of Greenwich; null: no pause. Stopping quietly is a pause without end. */
  readonly pausedOn: string | null
}

/** How many days pauses may add to a couple's time in all: twelve weeks. */
export const mostPauseDays = 84

export const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

/** Do steps for two wait? As long as either of the two takes it slower, or a pause. */
export const jointStepsWait = (wishes: readonly Wish[]): boolean =>
  wishes.some(({ slower, pausedOn }) => slower || pausedOn !== null)

export const whoPauses = (wishes: readonly Wish[]): readonly string[] =>
  wishes.filter(isPaused).map(({ personId }) => personId)

/** The day from which the couple is in a pause without a gap; null when nobody is. */
export const pausedSince = (wishes: readonly Wish[]): string | null =>
  wishes.flatMap(({ pausedOn }) => pausedOn ?? []).toSorted()[0] ?? null

/** Days of pause that count by now: those that are over and those of the pause that goes on, at most twelve weeks. */
export const countedPauseDays = (pauseDays: number, wishes: readonly Wish[], now: Date): number =>
  Math.min(mostPauseDays, pauseDays + daysBetween(pausedSince(wishes) ?? dayOf(now), dayOf(now)))

/**
 * The days of pause that are over once one person's pause ends. A day counts once, also when both paused on it: as long as
 * the other goes on, only the days before the other began are over.
 */
export function pauseDaysAfter(
  pauseDays: number,
  { before, after }: { before: readonly Wish[]; after: readonly Wish[] },
  now: Date,
): number {
  const from = pausedSince(before)
  if (from === null) return pauseDays
  return Math.min(mostPauseDays, pauseDays + daysBetween(from, pausedSince(after) ?? dayOf(now)))
}

const daysBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / days(1))

/** What each of the two asked for, as one of them sees it. Never since when, and never why. */
export function wishesFor(
  wishes: readonly Wish[],
  who: { readonly mine: string; readonly partner: string | undefined },
) {
  const of = (personId: string | undefined) => wishes.find((it) => it.personId === personId)
  const [mine, partner] = [of(who.mine), of(who.partner)]
  return {
    slower: { mine: mine?.slower ?? false, partner: partner?.slower ?? false },
    pause: { mine: isPaused(mine), partner: isPaused(partner) },
  }
}

const isPaused = (wish: Wish | undefined): boolean => (wish?.pausedOn ?? null) !== null
