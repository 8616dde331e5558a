import * as z from 'zod/mini'

/** The longest text an answer can hold, in characters, whatever the exercise says. */
export const longestText = 4000

const id = z.string().check(z.minLength(1), z.maxLength(64))

/** Seen, heard, or talked about: the person says it is done. Nothing is written down. */
const done = z.strictObject({ kind: z.literal('done') })

/** Option ids in the order chosen (in `rank`: the order is the answer), and at most one in own words. */
const choice = z.strictObject({
  kind: z.literal('choice'),
  chosen: z.array(id).check(z.maxLength(50)),
  own: z.optional(z.string().check(z.maxLength(200))),
})

/** One whole number on the scale of the exercise. */
const number = z.strictObject({ kind: z.literal('number'), number: z.int() })

/** One text in the person's own words, kept as typed. */
const text = z.strictObject({ kind: z.literal('text'), text: z.string().check(z.maxLength(longestText)) })

/** Gap id to what was filled in: own words, an option id, a day (`mon`) or a time (`20:30`). */
const fields = z.strictObject({
  kind: z.literal('fields'),
  fields: z.record(id, z.string().check(z.maxLength(longestText))),
})

/** Question id to a number on its scale, an option id, or own words. A skipped question is absent. */
const form = z.strictObject({
  kind: z.literal('form'),
  replies: z.record(id, z.union([z.int(), z.string().check(z.maxLength(longestText))])),
})

/** What a person can answer: six kinds, told apart by `kind`. Each exercise takes exactly one of them. */
export const answerValueSchema = z.discriminatedUnion('kind', [done, choice, number, text, fields, form])

export type AnswerValue = z.infer<typeof answerValueSchema>
export type AnswerKind = AnswerValue['kind']
