import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { opening } from '../opening.ts'
import { alias, done, email, id, instant, locale, mailCode, pin, timeZone } from '../values/values.ts'

/** 24 characters of recovery code, in groups, without letters that look alike. Spaces and dashes may be left out. */
const recoveryCode = z.string().check(z.trim(), z.minLength(20), z.maxLength(40))

export const line = z.enum(['one', 'two'])

/** What can be asked for by somebody who lost both PIN and recovery code: a new PIN, or to be forgotten. */
export const wayBackPurpose = z.enum(['newPin', 'erase'])
export type WayBackPurpose = z.output<typeof wayBackPurpose>

export const me = z.object({
  personId: id,
  alias,
  locale,
  timeZone,
  /** The address with all but its first letter and its domain hidden; null without one. */
  emailHint: z.nullable(z.string()),
  unlocked: z.boolean(),
  /** The person said to have the latest recovery code on paper. Until then a fresh one is the first thing to make. */
  recoveryKept: z.boolean(),
  /** Somebody asked for a way back without the PIN. It was stopped; shown until the person has seen it. */
  asked: z.nullable(z.object({ purpose: wayBackPurpose, at: instant })),
})
export type Me = z.output<typeof me>

export const readArrivalKey = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/arrival/key',
  summary: 'The key with which this browser, and no other, seals what somebody chose before there was an account.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  response: z.object({
    /** 32 bytes in base64. The same for a week after it was last asked; signing out ends it. */
    key: z.string(),
  }),
})

export const createAccount = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/accounts',
  summary: 'Makes an account of one’s own, without an e-mail address, and signs in. Gives the recovery code once.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({
    alias,
    locale,
    timeZone,
    pin,
    /** The person says to be 18 or older. */
    adult: z.literal(true),
  }),
  response: z.object({ personId: id, recoveryCode: z.string(), opening }),
  problems: ['request.too_many', 'account.unknown_time_zone'],
})

export const readMe = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in. Before the PIN is given, no more than that somebody is; for a visitor nothing.',
  openTo: 'nobody',
  response: z.object({ signedIn: z.boolean(), me: z.nullable(me) }),
})

export const unlock = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/unlock',
  summary: 'Opens the private area with the PIN for this page, for five minutes after the last thing done in it.',
  repetition: 'reevaluate',
  body: z.strictObject({ pin }),
  response: z.object({ opening }),
  problems: ['pin.wrong', 'pin.locked'],
})

export const lock = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/lock',
  summary: 'Closes the private area at once.',
  repetition: 'reevaluate',
  response: done,
})

export const changePin = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/pin',
  summary: 'Sets another PIN, with the one there is. Every other session ends; the recovery code stays.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({ pin, newPin: pin }),
  response: done,
  problems: ['pin.wrong', 'pin.locked'],
})

export const makeRecoveryCode = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/recovery-code',
  summary: 'Makes a new recovery code and gives it once. The old one stops at that moment.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({ pin }),
  response: z.object({ recoveryCode: z.string() }),
  problems: ['pin.wrong', 'pin.locked'],
})

export const keepRecoveryCode = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/recovery-code/kept',
  summary: 'The person says to have the recovery code on paper.',
  behindPin: true,
  response: done,
})

export const changeProfile = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/profile',
  summary: 'Changes alias, language or time zone.',
  behindPin: true,
  body: z.strictObject({ alias, locale, timeZone }),
  response: done,
})

export const addEmail = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/email',
  summary: 'Sends a code to an address; the address counts once the code came back.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({ email }),
  response: done,
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
  problems: ['mail_code.wrong'],
})

export const removeEmail = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/email/remove',
  summary: 'Forgets the address. From then on no mail comes.',
  behindPin: true,
  response: done,
})

export const requestMailCode = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-in/code',
  summary: 'Sends a code when the address is known. The answer is the same when it is not.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ email }),
  response: done,
})

export const signIn = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-in',
  summary: 'Signs in with the code that came by mail, in the browser that asked for it, and the PIN.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ code: mailCode, pin }),
  response: z.object({ opening }),
  problems: ['mail_code.wrong', 'pin.wrong', 'pin.locked', 'session.two_places'],
})

export const signInWithRecoveryCode = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-in/recovery',
  summary: 'Signs in with the recovery code on paper and the PIN, on any device.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ recoveryCode, pin }),
  response: z.object({ opening }),
  problems: ['recovery_code.wrong', 'pin.wrong', 'pin.locked'],
})

export const resetPin = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-in/new-pin',
  summary: 'Sets a new PIN with the recovery code. The code changes; the new one is given once.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ recoveryCode, newPin: pin }),
  response: z.object({ recoveryCode: z.string(), opening }),
  problems: ['recovery_code.wrong'],
})

export const signOut = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-out',
  summary: 'Ends this session.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  response: done,
})

export const signOutEverywhere = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-out/everywhere',
  summary: 'Ends every session of this person, on all devices.',
  repetition: 'reevaluate',
  response: done,
})
