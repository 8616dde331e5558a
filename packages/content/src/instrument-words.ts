import type { Instrument, InstrumentQuestion } from './shape/data.ts'
import type { AnyExercise, FormQuestion } from './shape/exercise.ts'
import type { Locale } from './shape/text.ts'

interface Instruments {
  instruments: Instrument[]
}

/** Fills in the questions of a measurement: their words have one home outside the modules. */
export function withInstrumentWords(
  exercise: AnyExercise,
  { locale, instruments }: { locale: Locale; instruments: Instruments },
): AnyExercise {
  if (exercise.type !== 'measurement') return exercise
  const instrument = instruments.instruments.find((candidate) => candidate.id === exercise.instrument)
  const wanted = exercise.questions.map((question) => question.id)
  const asked = (instrument?.questions ?? []).filter(({ id }) => wanted.length === 0 || wanted.includes(id))
  return { ...exercise, questions: asked.map((question) => toFormQuestion(question, locale)) }
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
