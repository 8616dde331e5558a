import * as z from 'zod/mini'
import { type Audience, endpoint } from '../endpoint.ts'
import { done, email, id, mailCode, totpCode } from './values.ts'

export const staffMember = z.object({ personId: id, name: z.string() })

/** Signing in as staff is the same for each audience: a code by mail, then one from an authenticator app. */
export const staffSignIn = <const A extends Exclude<Audience, 'learner'>>(audience: A) => ({
  requestCode: endpoint({
    audience,
    method: 'POST',
    path: '/sign-in/code',
    summary: 'Sends a code when the address is known. The answer is the same when it is not.',
    openTo: 'nobody',
    repetition: 'reevaluate',
    body: z.strictObject({ email }),
    response: done,
  }),
  signIn: endpoint({
    audience,
    method: 'POST',
    path: '/sign-in',
    summary: 'Signs in with the code from the mail and the one from the authenticator app.',
    openTo: 'nobody',
    repetition: 'reevaluate',
    body: z.strictObject({ code: mailCode, totp: totpCode }),
    response: done,
    problems: ['sign_in.wrong'],
  }),
  me: endpoint({
    audience,
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in.',
    response: z.object({ me: staffMember }),
  }),
  signOut: endpoint({
    audience,
    method: 'POST',
    path: '/sign-out',
    summary: 'Ends this session.',
    openTo: 'nobody',
    repetition: 'reevaluate',
    response: done,
  }),
})
