import { z } from 'zod'
import type { ExerciseType } from '../shape/exercise.ts'
import {
  branch,
  choosing,
  fixed,
  free,
  gaps,
  key,
  nothing,
  ofTheCouple,
  options,
  type Preset,
  plainGap,
  toBranches,
  toGap,
  toOptions,
} from './preset.ts'

/** The 23 exercise types. Adding one: docs/recipes/add-an-exercise-type-of-content.md. */
const presets = {
  info: fixed(['onlyMe'], nothing, (base) => ({ ...base, type: 'info', primitive: 'show' })),
  video: fixed(['onlyMe'], z.strictObject({ video: key }), (base, { video }) => ({
    ...base,
    type: 'video',
    primitive: 'show',
    video,
  })),
  audio: fixed(
    ['onlyMe'],
    z.strictObject({
      in: z.int().min(2).max(8).default(4),
      hold: z.int().min(0).max(8).default(0),
      out: z.int().min(2).max(10).default(6),
      rounds: z.int().min(3).max(20).default(10),
    }),
    (base, breath, label) => ({
      ...base,
      type: 'audio',
      primitive: 'show',
      breath,
      words: { in: label('in'), hold: breath.hold > 0 ? label('hold') : '', out: label('out') },
    }),
  ),
  cardPick: free(
    z.strictObject({
      ...choosing,
      atLeast: choosing.atLeast.default(1),
      atMost: choosing.atMost.default(3),
      ownWords: choosing.ownWords.default(true),
    }),
    (base, set, label) => ({
      ...base,
      ...set,
      type: 'cardPick',
      primitive: 'choose',
      options: toOptions(set.options, label),
      ordered: false,
    }),
  ),
  scale: free(
    z.strictObject({ min: z.int().default(1), max: z.int().max(10).default(5) }),
    (base, { min, max }, label) => ({
      ...base,
      type: 'scale',
      primitive: 'rate',
      min,
      max,
      low: label('low'),
      high: label('high'),
    }),
  ),
  grade: free(
    z.strictObject({ measures: z.strictObject({ instrument: key, question: key }).optional() }),
    (base, { measures }, label) => ({
      ...base,
      type: 'grade',
      primitive: 'rate',
      min: 1,
      max: 10,
      low: label('low'),
      high: label('high'),
      ...(measures ? { measures } : {}),
    }),
  ),
  freeText: free(z.strictObject({ limit: z.int().min(100).max(4000).default(2000) }), (base, { limit }) => ({
    ...base,
    type: 'freeText',
    primitive: 'write',
    limit,
  })),
  sentenceBuilder: free(z.strictObject({ gaps }), (base, set, label) => ({
    ...base,
    type: 'sentenceBuilder',
    primitive: 'fillIn',
    gaps: set.gaps.map((gap) => toGap(gap, label)),
  })),
  feelingWheel: free(z.strictObject({ feelings: branch }), (base, { feelings }, label) => ({
    ...base,
    type: 'feelingWheel',
    primitive: 'choose',
    options: toBranches(feelings, label),
    atLeast: 1,
    atMost: 3,
    ownWords: true,
    ordered: false,
  })),
  rank: free(z.strictObject({ options, places: z.int().min(2).max(5).default(3) }), (base, set, label) => ({
    ...base,
    type: 'rank',
    primitive: 'choose',
    options: toOptions(set.options, label),
    atLeast: set.places,
    atMost: set.places,
    ownWords: false,
    ordered: true,
  })),
  loopBuilder: ofTheCouple(nothing, (base, _set, label) => ({
    ...base,
    type: 'loopBuilder',
    primitive: 'fillIn',
    gaps: [plainGap('i-do'), plainGap('you-feel'), plainGap('you-do'), plainGap('i-feel'), plainGap('name', false)].map(
      (gap) => toGap(gap, label),
    ),
  })),
  pressureMap: free(z.strictObject({ areas: options }), (base, { areas }, label) => ({
    ...base,
    type: 'pressureMap',
    primitive: 'form',
    questions: areas.map((id) => ({
      id,
      label: label(id),
      kind: 'rate',
      required: false,
      min: 0,
      max: 4,
      low: label('low'),
      high: label('high'),
    })),
  })),
  reveal: fixed(
    ['partnerAfterReveal', 'onlyMe'],
    z.strictObject({ lines: z.int().min(1).max(5).default(3), fewest: z.int().min(1).max(5).default(1) }),
    (base, { lines, fewest }, label) => ({
      ...base,
      type: 'reveal',
      primitive: 'fillIn',
      gaps: Array.from({ length: lines }, (_, at) => toGap(plainGap(`line-${at + 1}`, at < fewest), label)),
    }),
  ),
  compare: fixed(['onlyMe'], z.strictObject({ of: key }), (base, { of }) => ({
    ...base,
    type: 'compare',
    primitive: 'compare',
    of,
  })),
  guidedTalk: fixed(
    ['onlyMe'],
    z.strictObject({
      roles: z.array(key).min(1).max(3),
      rounds: z
        .array(z.strictObject({ speaker: key, minutes: z.number().min(0.5).max(10) }))
        .min(1)
        .max(8),
    }),
    (base, { roles, rounds }, label) => ({
      ...base,
      type: 'guidedTalk',
      primitive: 'talk',
      roles: toOptions(roles, label),
      rounds: rounds.map((round, at) => ({ ...round, id: `round-${at + 1}`, label: label(`round-${at + 1}`) })),
    }),
  ),
  agreementCard: ofTheCouple(z.strictObject({ gaps }), (base, set, label) => ({
    ...base,
    type: 'agreementCard',
    primitive: 'fillIn',
    gaps: set.gaps.map((gap) => toGap(gap, label)),
  })),
  letter: fixed(
    ['onlyMe'],
    z.strictObject({
      limit: z.int().min(200).max(4000).default(4000),
      deliverAfterWeeks: z.int().min(1).max(26).nullable(),
    }),
    (base, set) => ({ ...base, ...set, type: 'letter', primitive: 'write' }),
  ),
  ritualPlanner: ofTheCouple(z.strictObject({ rituals: z.array(key).min(1).max(6) }), (base, { rituals }, label) => ({
    ...base,
    type: 'ritualPlanner',
    primitive: 'fillIn',
    gaps: rituals.map((id, at) => toGap(plainGap(id, at === 0), label)),
  })),
  weekAction: free(z.strictObject({ options }), (base, set, label) => ({
    ...base,
    type: 'weekAction',
    primitive: 'choose',
    options: toOptions(set.options, label),
    atLeast: 1,
    atMost: 1,
    ownWords: true,
    ordered: false,
  })),
  checkIn: free(nothing, (base, _set, label) => ({
    ...base,
    type: 'checkIn',
    primitive: 'form',
    questions: [
      {
        id: 'how',
        label: label('how'),
        kind: 'rate',
        required: true,
        min: 1,
        max: 5,
        low: label('low'),
        high: label('high'),
      },
      { id: 'takeaway', label: label('takeaway'), kind: 'words', required: false, limit: 600 },
    ],
  })),
  privateSafety: fixed(
    ['onlyMe'],
    z.strictObject({ instrument: key, short: z.boolean().default(false) }),
    (base, set) => ({
      ...base,
      ...set,
      type: 'privateSafety',
      primitive: 'show',
    }),
  ),
  measurement: fixed(
    ['onlyMe'],
    z.strictObject({
      instrument: key,
      moment: z.enum(['start', 'middle', 'end', 'later']),
      questions: z.array(key).min(1).optional(),
    }),
    (base, { instrument, moment, questions }) => ({
      ...base,
      type: 'measurement',
      primitive: 'form',
      instrument,
      moment,
      // Words are put in when a step is read: the questions of an instrument have one home.
      questions: (questions ?? []).map((id) => ({ id, label: '', kind: 'rate', required: true })),
    }),
  ),
  momentPlanner: ofTheCouple(nothing, (base, _set, label) => ({
    ...base,
    type: 'momentPlanner',
    primitive: 'fillIn',
    gaps: [
      toGap({ id: 'day', kind: 'day', required: true }, label),
      toGap({ id: 'time', kind: 'time', required: true }, label),
      toGap(plainGap('place', false), label),
    ],
  })),
} as const satisfies Record<ExerciseType, unknown>

export const exerciseTypes = Object.keys(presets) as ExerciseType[]

/** The preset of a type as written in a file; undefined when there is no such type. */
export function presetOf(type: string): Preset | undefined {
  return exerciseTypes.some((known) => known === type)
    ? (presets[type as ExerciseType] as unknown as Preset)
    : undefined
}
