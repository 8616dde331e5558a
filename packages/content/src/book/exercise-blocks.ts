import type { Audience } from '../shape/audience.ts'
import type { AnyExercise, Choose, FormQuestion, Gap, Option, Talk } from '../shape/exercise.ts'
import type { Locale } from '../shape/text.ts'
import { type Block, heading, note, type WritingPlace } from './book.ts'
import { textBlocks } from './text-blocks.ts'
import type { BookWords } from './words.ts'

export interface ExercisePlace {
  words: BookWords
  locale: Locale
  /** The question of another exercise, for those that show it again. */
  questionOf: (exerciseId: string) => string
  /** The scenes of a film, drawn and told. */
  film: (videoId: string) => Block[]
}

/** One exercise as it is asked: its question, its help, all that can be chosen or filled in, and who reads the answer. */
export function exerciseBlocks(exercise: AnyExercise, place: ExercisePlace): Block[] {
  const { words } = place
  const asked: Block[] = [
    heading(4, exercise.question, exercise.id),
    ...textBlocks(exercise.help, { words, exercise: () => [] }),
    ...asks(exercise, place),
    ...rules(exercise, words).map(note),
  ]
  const film = exercise.type === 'video' ? place.film(exercise.video) : []
  return [{ t: 'asked', c: asked }, ...film]
}

function asks(exercise: AnyExercise, { words, locale, questionOf }: ExercisePlace): Block[] {
  const say = words.exercise
  switch (exercise.primitive) {
    case 'show':
      return exercise.type === 'audio' ? breathing(exercise.words, exercise.breath.hold > 0) : []
    case 'choose':
      return choices(exercise)
    case 'rate':
      return [{ t: 'scale', numbers: range(exercise.min, exercise.max), low: exercise.low, high: exercise.high }]
    case 'write':
      return [{ t: 'places', rows: [{ label: '', note: say.limit(exercise.limit), lines: 5 }] }]
    case 'fillIn':
      return [{ t: 'places', rows: exercise.gaps.map((gap) => writingPlace(gap, words)) }]
    case 'form':
      return exercise.questions.flatMap((question) => formQuestion(question, words))
    case 'compare':
      return [note(say.compares(questionOf(exercise.of)))]
    case 'talk':
      return [note(say.roles(labels(exercise.roles))), turns(exercise, words, locale)]
  }
}

const breathing = (words: { in: string; hold: string; out: string }, holds: boolean): Block[] => [
  { t: 'cards', items: holds ? [words.in, words.hold, words.out] : [words.in, words.out] },
]

/** Feelings have finer words below them: those are printed as a list, the broad ones before them in strong. */
function choices({ options }: Choose): Block[] {
  if (options.every(({ more }) => !more)) return [{ t: 'cards', items: options.map(({ label }) => label) }]
  return [
    {
      t: 'list',
      ordered: false,
      items: options.map((option) => [{ strong: option.label }, option.more ? `: ${branches(option.more)}` : '']),
    },
  ]
}

const branches = (options: readonly Option[]): string =>
  options
    .map(({ label, more }) => (more ? `${label} (${more.map((finer) => finer.label).join(', ')})` : label))
    .join('; ')

function formQuestion(question: FormQuestion, words: BookWords): Block[] {
  const { label, kind, min = 0, max = 0, low = '', high = '', options = [] } = question
  const say = words.exercise
  const asked: Block = { t: 'question', text: label }
  const only = question.onlyIf ? [note(say.onlyWithChildren)] : []
  if (kind === 'rate') return [asked, ...only, { t: 'scale', numbers: range(min, max), low, high }]
  if (kind === 'pick') return [asked, ...only, { t: 'cards', items: options.map((option) => option.label) }]
  return [asked, ...only, { t: 'places', rows: [{ label: '', note: say.limit(question.limit ?? 0), lines: 2 }] }]
}

function writingPlace({ label, kind, required, options = [], limit }: Gap, { exercise: say }: BookWords): WritingPlace {
  const must = required ? say.required : say.free
  const how = {
    words: `${say.limit(limit)}; ${must}.`,
    lines: `${say.limit(limit)}; ${must}.`,
    day: `${say.day} (${must})`,
    time: `${say.time} (${must})`,
    pick: `${say.pick(labels(options))} (${must})`,
  }[kind]
  return { label, note: how, lines: kind === 'lines' ? 3 : 1 }
}

function turns({ roles, rounds }: Talk, { exercise: say }: BookWords, locale: Locale): Block {
  const name = (speaker: string) => roles.find(({ id }) => id === speaker)?.label ?? say.bothSpeak
  return {
    t: 'table',
    caption: say.rounds,
    head: [say.turn, say.speaker, say.minutes, say.what],
    rows: rounds.map((round, at) => [
      String(at + 1),
      name(round.speaker),
      round.minutes.toLocaleString(locale),
      round.label,
    ]),
  }
}

/** What the book says below a question: what a complete answer is, who reads it, of which kind it is. */
function rules(exercise: AnyExercise, words: BookWords): string[] {
  const say = words.exercise
  const kind = say.line(words.exerciseTypes[exercise.type], exercise.id, exercise.optional)
  return [answerRule(exercise, words), readers(exercise, words), kind].filter((line) => line !== '')
}

function answerRule(exercise: AnyExercise, { exercise: say }: BookWords): string {
  if (exercise.type === 'letter') return exercise.deliverAfterWeeks ? say.later(exercise.deliverAfterWeeks) : say.never
  if (exercise.type === 'measurement') return say.measuredAt(say.moments[exercise.moment])
  if (exercise.type === 'audio') return say.breath(exercise.breath)
  if (exercise.primitive !== 'choose') return ''
  const { atLeast, atMost, ordered, ownWords } = exercise
  return [say.choose(atLeast, atMost), ordered ? say.order : '', ownWords ? say.ownWords : ''].filter(Boolean).join(' ')
}

function readers(exercise: AnyExercise, { exercise: say, audiences }: BookWords): string {
  if (['show', 'compare', 'talk'].includes(exercise.primitive)) return say.nothingWritten
  const others = exercise.audiences.filter((audience) => audience !== exercise.audience)
  const named = (audience: Audience): string => audiences[audience]
  return [
    exercise.heldBy === 'both' ? say.card : say.seenBy(named(exercise.audience)),
    exercise.type === 'privateSafety' ? say.safetyHeld : '',
    others.length > 0 ? say.orElse(others.map(named).join('; ')) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const range = (min: number, max: number): number[] => Array.from({ length: max - min + 1 }, (_, at) => min + at)

const labels = (options: readonly Option[]): string => options.map(({ label }) => label).join(', ')
