import type { Instrument, InstrumentQuestion } from './data.ts'

/** Question id to the reply: a number, or the id of an option. */
export type Replies = Readonly<Record<string, number | string>>

/**
 * The scale score of one person at one moment: the mean of the replies to the questions named in
 * `scale`, each brought to 0 (worst) – 100 (best). Null when fewer than `fewestReplies` were given.
 * A reply outside its range or an unknown option counts as not given.
 * The grade is not part of it: it is read on its own. Own items, not a validated test.
 */
export function scaleScore(instrument: Instrument, replies: Replies): number | null {
  const scores = instrument.questions
    .filter((question) => instrument.scale.includes(question.id))
    .map((question) => outOfHundred(question, replies[question.id]))
    .filter((score) => score !== null)
  if (scores.length === 0 || scores.length < instrument.fewestReplies) return null
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function outOfHundred(question: InstrumentQuestion, reply: number | string | undefined): number | null {
  if (reply === undefined) return null
  const points = question.options?.map((option) => option.score)
  const low = points ? Math.min(...points) : (question.min ?? 0)
  const high = points ? Math.max(...points) : (question.max ?? 0)
  const value = question.options ? question.options.find((option) => option.id === reply)?.score : reply
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high || high === low) return null
  const share = (value - low) / (high - low)
  return 100 * (question.lowerIsBetter ? 1 - share : share)
}
