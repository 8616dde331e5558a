import * as z from 'zod/mini'

/** Who may read one answer. Meanings stand in `@tweespraak/content` (`shape/audience.ts`). */
export const answerAudience = z.enum(['onlyMe', 'partnerAfterReveal', 'partnerNow', 'conversationCard'])
export type AnswerAudience = z.output<typeof answerAudience>

const place = z.string().check(z.minLength(1), z.maxLength(64))
const words = z.string().check(z.maxLength(4000))

/** What a person can answer: six kinds. Whether it fits its exercise is judged by the content's own rules. */
export const answerValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({
    kind: z.literal('choice'),
    chosen: z.array(place).check(z.maxLength(50)),
    own: z.optional(z.string().check(z.maxLength(200))),
  }),
  z.strictObject({ kind: z.literal('number'), number: z.int() }),
  z.strictObject({ kind: z.literal('text'), text: words }),
  z.strictObject({ kind: z.literal('fields'), fields: z.record(place, words) }),
  z.strictObject({ kind: z.literal('form'), replies: z.record(place, z.union([z.int(), words])) }),
])
export type AnswerValue = z.output<typeof answerValue>
