import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type AnyExercise, isCompleteAnswer, parseAnswer } from '../src/content.ts'
import { buildModule } from '../src/sources/build-module.ts'
import { exerciseTypes } from '../src/sources/presets.ts'
import { readProgramme } from '../src/sources/read-programme.ts'

interface Sample {
  type: string
  settings?: string
  names?: string[]
  /** A whole answer, and one that is only a beginning; where every answer is whole, null. */
  whole: unknown
  begun: unknown
  audiences: string[]
  heldBy?: 'both'
}

const anyone = ['onlyMe', 'partnerAfterReveal', 'partnerNow', 'conversationCard']
const couple = ['partnerNow', 'conversationCard']
const seen = { whole: { kind: 'done' }, begun: null, audiences: ['onlyMe'] }
const filled = (names: string[]) => ({ kind: 'fields', fields: Object.fromEntries(names.map((name) => [name, 'x'])) })
const nothingFilled = { kind: 'fields', fields: {} }
const nothingChosen = { kind: 'choice', chosen: [] }
const blank = { kind: 'text', text: '  ' }

const samples: Sample[] = [
  { type: 'info', ...seen },
  { type: 'video', settings: 'video: t1-film', ...seen },
  { type: 'audio', names: ['in', 'out'], ...seen },
  { type: 'compare', settings: 'of: t1-reveal', ...seen },
  {
    type: 'guidedTalk',
    settings: 'roles: [asker, answerer], rounds: [{ speaker: asker, minutes: 3 }, { speaker: both, minutes: 1 }]',
    names: ['asker', 'answerer', 'round-1', 'round-2'],
    ...seen,
  },
  {
    type: 'cardPick',
    settings: 'options: [talk, leave]',
    names: ['talk', 'leave'],
    whole: { kind: 'choice', chosen: ['leave'] },
    begun: nothingChosen,
    audiences: anyone,
  },
  {
    type: 'feelingWheel',
    settings: 'feelings: { sad: { lonely: { left-out: null }, tired: null }, glad: null }',
    names: ['sad', 'lonely', 'left-out', 'tired', 'glad'],
    whole: { kind: 'choice', chosen: ['left-out'] },
    begun: nothingChosen,
    audiences: anyone,
  },
  {
    type: 'rank',
    settings: 'options: [rest, fun, time], places: 2',
    names: ['rest', 'fun', 'time'],
    whole: { kind: 'choice', chosen: ['time', 'rest'] },
    begun: { kind: 'choice', chosen: ['time'] },
    audiences: anyone,
  },
  {
    type: 'weekAction',
    settings: 'options: [thanks, hello]',
    names: ['thanks', 'hello'],
    whole: { kind: 'choice', chosen: [], own: 'x' },
    begun: nothingChosen,
    audiences: anyone,
  },
  { type: 'scale', names: ['low', 'high'], whole: { kind: 'number', number: 5 }, begun: null, audiences: anyone },
  { type: 'grade', names: ['low', 'high'], whole: { kind: 'number', number: 1 }, begun: null, audiences: anyone },
  { type: 'freeText', whole: { kind: 'text', text: 'x' }, begun: blank, audiences: anyone },
  {
    type: 'letter',
    settings: 'deliverAfterWeeks: 12',
    whole: { kind: 'text', text: 'x' },
    begun: blank,
    audiences: ['onlyMe'],
  },
  {
    type: 'sentenceBuilder',
    settings: 'gaps: [{ id: when }, { id: feel, kind: pick, options: [sad, glad] }]',
    names: ['when', 'feel', 'sad', 'glad'],
    whole: { kind: 'fields', fields: { when: 'x', feel: 'sad' } },
    begun: { kind: 'fields', fields: { when: 'x' } },
    audiences: anyone,
  },
  {
    type: 'loopBuilder',
    names: ['i-do', 'you-feel', 'you-do', 'i-feel', 'name'],
    whole: filled(['i-do', 'you-feel', 'you-do', 'i-feel']),
    begun: filled(['i-do']),
    audiences: couple,
    heldBy: 'both',
  },
  {
    type: 'reveal',
    settings: 'lines: 2, fewest: 2',
    names: ['line-1', 'line-2'],
    whole: filled(['line-1', 'line-2']),
    begun: filled(['line-1']),
    audiences: ['partnerAfterReveal', 'onlyMe'],
  },
  {
    type: 'agreementCard',
    settings: 'gaps: [{ id: word }]',
    names: ['word'],
    whole: filled(['word']),
    begun: nothingFilled,
    audiences: couple,
    heldBy: 'both',
  },
  {
    type: 'ritualPlanner',
    settings: 'rituals: [hello, goodbye]',
    names: ['hello', 'goodbye'],
    whole: filled(['hello']),
    begun: filled(['goodbye']),
    audiences: couple,
    heldBy: 'both',
  },
  {
    type: 'momentPlanner',
    names: ['day', 'time', 'place'],
    whole: { kind: 'fields', fields: { day: 'mon', time: '08:00' } },
    begun: { kind: 'fields', fields: { day: 'mon' } },
    audiences: couple,
    heldBy: 'both',
  },
  {
    type: 'pressureMap',
    settings: 'areas: [money, work]',
    names: ['money', 'work', 'low', 'high'],
    whole: { kind: 'form', replies: { money: 4 } },
    begun: null,
    audiences: anyone,
  },
  {
    type: 'checkIn',
    names: ['how', 'low', 'high', 'takeaway'],
    whole: { kind: 'form', replies: { how: 3 } },
    begun: { kind: 'form', replies: { takeaway: 'x' } },
    audiences: anyone,
  },
  {
    type: 'privateSafety',
    settings: 'instrument: private-questions',
    whole: { kind: 'done' },
    begun: null,
    audiences: ['onlyMe'],
  },
  {
    type: 'measurement',
    settings: 'instrument: own-eight, moment: middle, questions: [talk]',
    whole: { kind: 'form', replies: { talk: 3 } },
    begun: { kind: 'form', replies: {} },
    audiences: ['onlyMe'],
  },
]

const root = mkdtempSync(join(tmpdir(), 'types-'))
afterAll(() => rmSync(root, { recursive: true }))

/** A programme of one module of one step that holds one exercise of every type. */
function exerciseByType(): Map<string, AnyExercise> {
  const folder = join(root, 'modules/all')
  mkdirSync(folder, { recursive: true })
  const exercises = samples.map(
    ({ type, settings }) => `{ id: t1-${type.toLowerCase()}, type: ${type}${settings ? `, ${settings}` : ''} }`,
  )
  const skeleton = `id: t1
kind: side
number: 1
title: { nl: Alles, en: All }
aim: { nl: Alles, en: All }
readByAPerson: { nl: null, en: null }
clinicalReview: null
steps:
  - id: t1-all
    who: apart
    minutes: 5
    completionRule: seen
    mayBeSharedWithProfessional: true
    exercises:
      - ${exercises.join('\n      - ')}
`
  const page = samples
    .map(({ type, names = [] }) => {
      const list = names.map((name) => `- ${name}: Woord ${name}`).join('\n')
      return `{% exercise id="t1-${type.toLowerCase()}" %}\n## Vraag\nHulp.\n\n${list}\n{% /exercise %}`
    })
    .join('\n\n')
  writeFileSync(join(folder, 'module.yaml'), skeleton)
  for (const locale of ['nl', 'en'])
    writeFileSync(join(folder, `all.${locale}.md`), `---\ntitle: Alles\n---\n${page}\n`)
  const source = readProgramme(root)
  const [module] = source.modules
  if (!module) throw new Error(JSON.stringify(source.problems))
  const built = buildModule(module, source.report).modules.nl.steps.flatMap((step) => step.exercises)
  const wrong = source.problems.filter(({ file }) => file.startsWith('modules/'))
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong, null, 1))
  return new Map(built.map((exercise) => [exercise.type, exercise]))
}

const byType = exerciseByType()

function exercise(type: string): AnyExercise {
  const found = byType.get(type)
  if (!found) throw new Error(`${type} was not built`)
  return found
}

const state = (type: string, value: unknown): string => {
  const read = parseAnswer(exercise(type), value)
  if (!read.ok) return `${read.code} ${read.at}`
  return isCompleteAnswer(exercise(type), read.value) ? 'whole' : 'begun'
}

describe('exercise types', () => {
  it('are 23, each with a sample here', () => {
    expect(exerciseTypes).toHaveLength(23)
    expect(samples.map(({ type }) => type).toSorted()).toEqual(exerciseTypes.toSorted())
  })

  it.each(samples)('$type takes a whole answer', ({ type, whole }) => {
    expect(state(type, whole)).toBe('whole')
  })

  it.each(samples.filter(({ begun }) => begun !== null))('$type keeps a beginning as a draft', ({ type, begun }) => {
    expect(state(type, begun)).toBe('begun')
  })

  it.each(samples)('$type offers the audiences it says, the first or the step’s own at first', (sample) => {
    expect(exercise(sample.type).audiences).toEqual(sample.audiences)
    expect(sample.audiences).toContain(exercise(sample.type).audience)
    expect(exercise(sample.type).heldBy).toBe(sample.heldBy ?? 'each')
  })

  it('refuses an answer of another kind for every type', () => {
    const other = (type: string) =>
      exercise(type).primitive === 'write' ? { kind: 'done' } : { kind: 'text', text: 'x' }
    expect(samples.map(({ type }) => state(type, other(type)))).toEqual(samples.map(() => 'answer.wrong_kind kind'))
  })
})
