import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { pin } from '../values/pin.ts'
import { done, email, mailCode } from '../values/values.ts'

/** Whether the address that is left behind gets a neutral mail. Only a device known for a week may leave it out. */
const tellOldAddress = z.boolean()

export const addEmail = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/email',
  summary:
    'Sends a code to an address; the address counts once the code came back. An address of the partner is asked for first: nothing is sent until the partner says yes.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({ email, pin, tellOldAddress }),
  response: z.object({ outcome: z.enum(['sent', 'asked']) }),
  problems: ['pin.wrong', 'pin.locked', 'session.new_device', 'account.email_not_usable', 'request.too_many'],
})

export const confirmEmail = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/email/confirm',
  summary: 'Gives back the code that came by mail.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({ code: mailCode }),
  response: done,
  problems: ['mail_code.wrong', 'account.email_not_usable'],
})

export const removeEmail = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/email/remove',
  summary: 'Forgets the address. From then on no mail comes.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({ pin, tellOldAddress }),
  response: done,
  problems: ['pin.wrong', 'pin.locked', 'session.new_device'],
})

export const answerSharing = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/email/sharing',
  summary: 'Says whether the partner may use the same mail address. A no looks like no answer.',
  behindPin: true,
  body: z.strictObject({ share: z.boolean() }),
  response: done,
})
