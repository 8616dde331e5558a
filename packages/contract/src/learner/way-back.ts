import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { opening } from '../opening.ts'
import { newPin } from '../values/pin.ts'
import { done, instant } from '../values/values.ts'
import { wayBackPurpose } from './account.ts'

/** A wait that runs: what for, from when it may be finished and until when. */
const wait = z.object({ purpose: wayBackPurpose, from: instant, until: instant })

export const readWayBack = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/way-back',
  summary: 'The wait that runs for this person, if one does. Before the PIN too: it is for whoever does not have it.',
  response: z.object({ wait: z.nullable(wait) }),
})

export const askWayBack = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/way-back',
  summary:
    'Begins a wait of 72 hours, for whoever is signed in and has neither PIN nor recovery code. The right PIN ends it. One that runs already goes on as it was.',
  body: z.strictObject({ purpose: wayBackPurpose }),
  response: done,
  problems: ['way_back.another_waits', 'request.too_many'],
})

export const stopWayBack = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/way-back/stop',
  summary: 'Stops the wait. Whoever opens the private area next is still told that it was asked for.',
  response: done,
})

export const newPinAfterWait = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/way-back/new-pin',
  summary: 'Sets a new PIN, in the week after the wait. Every other session ends; a new recovery code is given once.',
  repetition: 'reevaluate',
  body: z.strictObject({ newPin }),
  response: z.object({ recoveryCode: z.string(), opening }),
  problems: ['way_back.none', 'way_back.too_early'],
})

export const eraseAfterWait = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/way-back/erase',
  summary: 'Erases this person for good without the PIN, in the week after a wait that was for that.',
  repetition: 'reevaluate',
  response: done,
  problems: ['way_back.none', 'way_back.too_early'],
})

export const sawWayBack = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/way-back/seen',
  summary: 'The person has read that somebody asked for a way back.',
  behindPin: true,
  response: done,
})
