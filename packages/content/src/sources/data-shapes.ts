import { z } from 'zod'
import { day, everyLanguage } from './skeleton.ts'

/** `safety/help-list.yaml` */
export const helpList = z.array(
  z
    .strictObject({
      id: z.string(),
      name: everyLanguage,
      forWhom: everyLanguage,
      phone: z.string().nullable(),
      website: z.string().nullable(),
      hours: everyLanguage,
      owner: z.string().min(1),
      checkedOn: day.nullable(),
      status: z.enum(['toBeChecked', 'checkedByAPerson', 'knownToEverybody']),
    })
    .refine((entry) => (entry.checkedOn !== null) === (entry.status === 'checkedByAPerson'), {
      message: 'a row that a person checked carries the day, any other carries none',
      path: ['checkedOn'],
    }),
)

const privateQuestion = z.strictObject({
  id: z.string(),
  question: everyLanguage,
  below: everyLanguage.exactOptional(),
  // Asked so that only yes weighs: a question that is turned round gets the wrong reply from who goes fast.
  weights: z.strictObject({ yes: z.int().min(0).max(3), ratherNotSay: z.int().min(0).max(2) }).exactOptional(),
})

/** `safety/questions.yaml`. A name alone in `short` is the screen of that name in `whole`. */
export const privateQuestions = z.strictObject({
  id: z.string(),
  source: z.string(),
  replies: z.array(z.strictObject({ id: z.enum(['yes', 'no', 'ratherNotSay']), label: everyLanguage })).length(3),
  dangerTogether: z.strictObject({ one: z.array(z.string()), other: z.array(z.string()) }),
  whole: z.array(privateQuestion),
  short: z.array(z.union([z.string(), privateQuestion])),
})

const frames = z.array(z.enum(['none', 'unease', 'fear', 'danger'])).min(1)
const questionIds = z.array(z.string()).min(1)

/** `safety/words.yaml` */
export const privateWords = z.strictObject({
  before: everyLanguage,
  beforeAlone: everyLanguage,
  after: everyLanguage,
  partner: z.strictObject({ together: everyLanguage, alone: everyLanguage }),
  words: z.array(
    z.strictObject({
      id: z.string(),
      when: z.union([
        z.strictObject({ always: z.enum(['first', 'last']) }),
        z.strictObject({ ratherNotSayWeighs: z.literal(true) }),
        z.strictObject({ otherwise: z.literal(true) }),
        z.strictObject({
          frames: frames.exactOptional(),
          yes: questionIds.exactOptional(),
          ratherNotSay: questionIds.exactOptional(),
        }),
      ]),
      words: everyLanguage,
    }),
  ),
})

const signature = z.strictObject({
  role: z.string().min(1),
  organisation: z.string().min(1),
  on: day,
  until: day,
  /** What the checker printed for it: SHA-256 in hex of what was signed. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** `safety/sign-off.yaml` */
export const signOff = z.array(
  z.strictObject({
    id: z.string(),
    what: everyLanguage,
    by: everyLanguage,
    blocks: z.array(z.enum(['realCouples', 'privatePage', 'speakingAlone', 'deepSteps'])).min(1),
    covers: z.string().nullable(),
    signed: z.union([z.literal('awaiting'), signature]),
  }),
)

/** `safety/texts.yaml` */
export const safetyTexts = z.record(z.string(), everyLanguage)

/** `safety/not-for-you.yaml` */
export const notForYou = z.array(
  z.strictObject({
    id: z.string(),
    question: everyLanguage,
    answer: everyLanguage,
    outcome: z.enum(['stop', 'alone', 'ask']),
    help: z.array(z.string()),
  }),
)

/** `measurement/*.yaml` */
export const instrument = z
  .strictObject({
    id: z.string(),
    name: everyLanguage,
    licenceStatus: z.enum(['own', 'public', 'permissionOnFile', 'blocked']),
    evidenceFile: z.string().nullable(),
    validated: z.boolean(),
    questions: z.array(
      z.strictObject({
        id: z.string(),
        question: everyLanguage,
        min: z.int().exactOptional(),
        max: z.int().exactOptional(),
        low: everyLanguage.exactOptional(),
        high: everyLanguage.exactOptional(),
        options: z.array(z.strictObject({ id: z.string(), label: everyLanguage, score: z.int() })).exactOptional(),
        onlyIf: z.literal('childrenAtHome').exactOptional(),
        lowerIsBetter: z.boolean().exactOptional(),
      }),
    ),
    scale: z.array(z.string()),
    fewestReplies: z.int().min(0),
  })
  .refine((it) => it.licenceStatus !== 'blocked' || it.questions.length === 0, {
    message: 'a blocked instrument holds no texts',
    path: ['questions'],
  })
