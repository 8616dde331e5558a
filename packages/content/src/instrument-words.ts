import type { Instrument, InstrumentQuestion, SafetyQuestions } from './shape/data.ts'
import type { AnyExercise, FormQuestion } from './shape/exercise.ts'
import type { Locale } from './shape/text.ts'

interface Instruments {
  safetyQuestions: SafetyQuestions
  instruments: Instrument[]
}

/** Fills in the questions of the two types whose words have one home outside the modules. */
export function withInstrumentWords(
  exercise: AnyExercise,
  { locale, instruments }: { locale: Locale; instruments: Instruments },
): AnyExercise {
  if (exercise.type === 'privateSafety')
    return { ...exercise, questions: privateQuestions(instruments.safetyQuestions, exercise.short, locale) }
  if (exercise.type !== 'measurement') return exercise
  const instrument = instruments.instruments.find((candidate) => candidate.id === exercise.instrument)
  const wanted = exercise.questions.map((question) => question.id)
  const asked = (instrument?.questions ?? []).filter(({ id }) => wanted.length === 0 || wanted.includes(id))
  return { ...exercise, questions: asked.map((question) => toFormQuestion(question, locale)) }
}

/** Every one of them may be passed over: a skipped question counts as nothing. */
function privateQuestions(set: SafetyQuestions, short: boolean, locale: Locale): FormQuestion[] {
  const asked = set.questions.filter(({ id }) => !short || set.shortRepeat.includes(id))
  const options = set.replies.map((reply) => ({ id: reply.id, label: reply.label[locale] }))
  return asked.map(({ id, question }) => ({ id, label: question[locale], kind: 'pick', required: false, options }))
}

function toFormQuestion(question: InstrumentQuestion, locale: Locale): FormQuestion {
  const { id, min, max, low, high, options, onlyIf } = question
  const common = { id, label: question.question[locale], required: onlyIf === undefined, ...(onlyIf ? { onlyIf } : {}) }
  if (options)
    return {
      ...common,
      kind: 'pick',
      options: options.map((option) => ({ id: option.id, label: option.label[locale] })),
    }
  return { ...common, kind: 'rate', min: min ?? 1, max: max ?? 5, low: low?.[locale] ?? '', high: high?.[locale] ?? '' }
}
