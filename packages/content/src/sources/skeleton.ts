import { z } from 'zod'
import { audienceSchema } from '../shape/audience.ts'
import { inEveryLocale } from '../shape/text.ts'

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens, please')

/** A calendar day. */
export const day = z.iso.date('a day as 2026-01-31, please')

/** Words in every language, side by side. */
export const everyLanguage = z.strictObject(inEveryLocale(() => z.string().min(1)))

const reading = z.strictObject({ by: z.string().min(1), on: day })

/** An exercise in `module.yaml`: the settings beside these three are held against its type later. */
const exercise = z.looseObject({
  id,
  type: z.string(),
  optional: z.boolean().default(false),
  audiences: z.array(z.enum(audienceSchema.options)).min(1).optional(),
  audience: z.enum(audienceSchema.options).optional(),
})

const step = z.strictObject({
  id,
  who: z.enum(['apart', 'together', 'alone']),
  minutes: z.int().min(2).max(10),
  defaultSharing: z.enum(audienceSchema.options).default('onlyMe'),
  mayBeSharedWithProfessional: z.boolean().default(false),
  safetyGate: z.enum(['none', 'joint', 'deep']).default('none'),
  required: z.boolean().default(true),
  skippable: z.boolean().default(true),
  completionRule: z.enum(['seen', 'answered', 'bothAnswered', 'talkDoneByBoth']),
  instead: id.exactOptional(),
  exercises: z.array(exercise).default([]),
})

/** `module.yaml`: everything of a module that is the same in every language, and who has read it. */
export const moduleSkeleton = z.strictObject({
  id,
  kind: z.enum(['core', 'side', 'booster', 'conversation']),
  number: z.int().min(1).max(52),
  title: everyLanguage,
  aim: everyLanguage,
  /** Empty until a person has read the whole module in that language for pressure, blame and tone. */
  readByAPerson: z.strictObject(inEveryLocale(() => reading.nullable())),
  clinicalReview: reading.nullable(),
  /** Pages of the module that read as one, film included. */
  film: z.boolean().default(false),
  steps: z.array(step).min(1),
})

export type ModuleSkeleton = z.output<typeof moduleSkeleton>
export type StepSource = ModuleSkeleton['steps'][number]
export type ExerciseSource = StepSource['exercises'][number]

/** Top of a words file. */
export const stepHead = z.strictObject({
  title: z.string().min(1).max(60),
  /** Instead of the voice text that is made from the page itself; rarely needed. */
  readAloud: z.string().min(1).optional(),
})

const stroke = z.strictObject({
  line: z.enum(['one', 'two', 'ink']),
  path: z.string().regex(/^M/, 'a path starts with M'),
  /** Seconds after the start of the scene at which the pen touches paper. */
  at: z.number().min(0).default(0),
  /** Seconds the pen needs. */
  for: z.number().min(0.2).max(6).default(2),
  /** Passes over what was drawn before it: a gap of ground colour on both sides. */
  over: z.boolean().default(false),
})

/** `film.yaml`: what is drawn and what is said, scene by scene. */
export const filmSource = z.strictObject({
  id,
  title: everyLanguage,
  /** The scene whose finished drawing stands for the film before it plays. */
  poster: id,
  scenes: z
    .array(
      z.strictObject({
        id,
        describe: everyLanguage,
        draw: z.array(stroke).min(1),
        lines: z.array(everyLanguage).min(1),
      }),
    )
    .min(2),
})

export type FilmSource = z.output<typeof filmSource>
export type Stroke = z.output<typeof stroke>
