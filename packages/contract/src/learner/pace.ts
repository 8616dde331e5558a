import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { done } from '../values/values.ts'

/**
 * What was asked for is shown nowhere afterwards: on the calm route, somebody who sees that it was not asked for knows
 * that there was another reason.
 */
export const choosePace = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/pace',
  summary: 'Asks for a calmer pace, or takes that back. It takes effect within a few days.',
  behindPin: true,
  body: z.strictObject({ calmer: z.boolean() }),
  response: done,
})
