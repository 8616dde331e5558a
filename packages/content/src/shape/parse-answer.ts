import { type AnswerKind, type AnswerValue, answerValueSchema } from './answer.ts'
import type { AnyExercise, FormQuestion, Gap, Option, Primitive } from './exercise.ts'

/** Why a value is not an answer to this exercise. Stable: the API passes them on. */
export type AnswerProblemCode =
  | 'answer.malformed'
  | 'answer.wrong_kind'
  | 'answer.unknown_option'
  | 'answer.unknown_field'
  | 'answer.too_many'
  | 'answer.too_long'
  | 'answer.out_of_range'
  | 'answer.not_a_time'

export type ParsedAnswer<Value = AnswerValue> =
  | { ok: true; value: Value }
  | { ok: false; code: AnswerProblemCode; at: string }

/** Which kind of value each primitive takes. */
export const answerKindOf: Readonly<Record<Primitive, AnswerKind>> = {
  show: 'done',
  choose: 'choice',
  rate: 'number',
  write: 'text',
  fillIn: 'fields',
  form: 'form',
  compare: 'done',
  talk: 'done',
}

/** The days of a `day` gap, Monday first. */
export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const time = /^([01]\d|2[0-3]):[0-5]\d$/
const fine: { ok: true } = { ok: true }
const wrong = (code: AnswerProblemCode, at: string) => ({ ok: false, code, at }) as const
type Verdict = typeof fine | ReturnType<typeof wrong>

/**
 * Reads an untrusted value as an answer to this exercise: right kind, known ids, inside every limit.
 * An unfinished answer is fine here, so that a draft can be kept; `isCompleteAnswer` asks for the rest.
 * Lengths are in UTF-16 units, as a text field counts them. `at` names the gap, question or option.
 */
export function parseAnswer(exercise: AnyExercise, untrusted: unknown): ParsedAnswer {
  const read = answerValueSchema.safeParse(untrusted)
  if (!read.success) return wrong('answer.malformed', read.error.issues[0]?.path.join('.') ?? '')
  if (read.data.kind !== answerKindOf[exercise.primitive]) return wrong('answer.wrong_kind', 'kind')
  const verdict = fits(exercise, read.data)
  return verdict.ok ? { ok: true, value: read.data } : verdict
}

/** Whether this answer, already read by `parseAnswer`, is all the exercise asks for. */
export function isCompleteAnswer(exercise: AnyExercise, value: AnswerValue): boolean {
  if (value.kind !== answerKindOf[exercise.primitive]) return false
  if (exercise.primitive === 'choose' && value.kind === 'choice') {
    const count = value.chosen.length + (isFilled(value.own) ? 1 : 0)
    return count >= exercise.atLeast && count <= exercise.atMost
  }
  if (exercise.primitive === 'write' && value.kind === 'text') return isFilled(value.text)
  if (exercise.primitive === 'fillIn' && value.kind === 'fields')
    return exercise.gaps.every((gap) => !gap.required || isFilled(value.fields[gap.id]))
  if (exercise.primitive === 'form' && value.kind === 'form')
    return exercise.questions.every((question) => !question.required || isFilled(value.replies[question.id]))
  return true
}

function fits(exercise: AnyExercise, value: AnswerValue): Verdict {
  if (exercise.primitive === 'choose' && value.kind === 'choice') return choiceFits(exercise, value)
  if (exercise.primitive === 'rate' && value.kind === 'number')
    return value.number >= exercise.min && value.number <= exercise.max ? fine : wrong('answer.out_of_range', 'number')
  if (exercise.primitive === 'write' && value.kind === 'text')
    return value.text.length <= exercise.limit ? fine : wrong('answer.too_long', 'text')
  if (exercise.primitive === 'fillIn' && value.kind === 'fields') return eachKnown(value.fields, exercise.gaps, gapFits)
  if (exercise.primitive === 'form' && value.kind === 'form')
    return eachKnown(value.replies, exercise.questions, replyFits)
  return fine
}

function choiceFits(
  exercise: Extract<AnyExercise, { primitive: 'choose' }>,
  value: Extract<AnswerValue, { kind: 'choice' }>,
): Verdict {
  const known = optionIds(exercise.options)
  const stranger = value.chosen.find((id) => !known.has(id))
  if (stranger !== undefined) return wrong('answer.unknown_option', stranger)
  if (value.own !== undefined && !exercise.ownWords) return wrong('answer.unknown_field', 'own')
  const count = new Set(value.chosen).size + (isFilled(value.own) ? 1 : 0)
  if (new Set(value.chosen).size !== value.chosen.length || count > exercise.atMost)
    return wrong('answer.too_many', 'chosen')
  return fine
}

function gapFits(gap: Gap, filled: string): Verdict {
  if (filled === '') return fine
  if (gap.kind === 'day' && !days.some((day) => day === filled)) return wrong('answer.unknown_option', gap.id)
  if (gap.kind === 'time' && !time.test(filled)) return wrong('answer.not_a_time', gap.id)
  if (gap.kind === 'pick' && !optionIds(gap.options ?? []).has(filled)) return wrong('answer.unknown_option', gap.id)
  return filled.length <= gap.limit ? fine : wrong('answer.too_long', gap.id)
}

function replyFits(question: FormQuestion, reply: string | number): Verdict {
  if (question.kind === 'rate') {
    if (typeof reply !== 'number') return wrong('answer.wrong_kind', question.id)
    const inside = reply >= (question.min ?? 1) && reply <= (question.max ?? 5)
    return inside ? fine : wrong('answer.out_of_range', question.id)
  }
  if (typeof reply !== 'string') return wrong('answer.wrong_kind', question.id)
  if (question.kind === 'pick')
    return optionIds(question.options ?? []).has(reply) ? fine : wrong('answer.unknown_option', question.id)
  return reply.length <= (question.limit ?? 0) ? fine : wrong('answer.too_long', question.id)
}

function eachKnown<Place extends { id: string }, Filled>(
  filled: Readonly<Record<string, Filled>>,
  places: readonly Place[],
  fits: (place: Place, filled: Filled) => Verdict,
): Verdict {
  for (const [id, value] of Object.entries(filled)) {
    const place = places.find((candidate) => candidate.id === id)
    const verdict = place ? fits(place, value) : wrong('answer.unknown_field', id)
    if (!verdict.ok) return verdict
  }
  return fine
}

const optionIds = (options: readonly Option[]): ReadonlySet<string> =>
  new Set(options.flatMap((option) => [option.id, ...optionIds(option.more ?? [])]))

const isFilled = (value: string | number | undefined): boolean =>
  typeof value === 'number' || (value ?? '').trim() !== ''
