import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'

/** Only what this person asked for; what the programme itself chose shows nowhere. */
const pace = z.strictObject({ calmer: z.boolean() })

export const readPace = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/pace',
  summary: 'Did this person ask for a calmer pace?',
  behindPin: true,
  response: pace,
})

export const choosePace = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/pace',
  summary: 'Asks for a calmer pace, or takes that back. It takes effect within a few days.',
  behindPin: true,
  body: pace,
  response: pace,
})
