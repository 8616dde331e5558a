import { z } from 'zod'
import { day, everyLanguage } from './skeleton.ts'

const level = z.int().min(0).max(3)

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

/** `safety/questions.yaml` */
export const safetyQuestions = z
  .strictObject({
    id: z.string(),
    status: z.enum(['awaitingExpertSignOff', 'signedOff']),
    signedOffBy: z.string().nullable(),
    source: z.string(),
    replies: z.array(z.strictObject({ id: z.enum(['yes', 'no', 'ratherNotSay']), label: everyLanguage })).length(3),
    questions: z.array(
      z.strictObject({
        id: z.string(),
        question: everyLanguage,
        // Asked so that only yes weighs: a question that is turned round gets the wrong reply from who goes fast.
        levels: z.strictObject({ yes: level, no: z.literal(0), ratherNotSay: z.literal(0) }),
      }),
    ),
    shortRepeat: z.array(z.string()),
  })
  .refine((set) => (set.signedOffBy === null) === (set.status === 'awaitingExpertSignOff'), {
    message: 'signed off means: by a named person',
    path: ['signedOffBy'],
  })

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
