import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { done } from '../values/values.ts'

/** The id of an exercise or a question in the content. */
const contentId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))

/** Nothing that is sent here is kept, and neither is the answer: a repeated request is judged anew. */
export const sendReplies = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/replies',
  summary: 'Takes replies that nobody keeps, and says what the next page needs.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({
    exerciseId: contentId,
    /** Question id to the id of a reply. What was passed over is absent. */
    replies: z.record(contentId, z.string().check(z.minLength(1), z.maxLength(64))),
  }),
  response: z.strictObject({
    /** For the next page only: 0 to 3. */
    level: z.int().check(z.gte(0), z.lte(3)),
    /** The question about oneself was answered with yes. */
    myself: z.boolean(),
  }),
  problems: ['answer.does_not_fit', 'consent.needed'],
})

/** Going on at the pace there was: what the replies just asked for is not to come. */
export const goOnAsItWas = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/replies/go-on',
  summary: 'Goes on as it was before the replies.',
  behindPin: true,
  repetition: 'reevaluate',
  response: done,
})
