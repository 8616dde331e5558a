import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { opening } from '../opening.ts'
import { newPin, pin } from '../values/pin.ts'
import { alias, chosenAlias, done, email, id, instant, locale, mailCode, timeZone } from '../values/values.ts'

/** 24 characters of recovery code, in groups, without letters that look alike. Spaces and dashes may be left out. */
const recoveryCode = z.string().check(z.trim(), z.minLength(20), z.maxLength(40))

export const line = z.enum(['one', 'two'])

/** What can be asked for by somebody who lost both PIN and recovery code: a new PIN, or to be forgotten. */
export const wayBackPurpose = z.enum(['newPin', 'erase'])
export type WayBackPurpose = z.output<typeof wayBackPurpose>

/** Which of the people at one address: 0, or 1 for the second. */
const who = z.int().check(z.minimum(0), z.maximum(1))

const deviceKind = z.enum(['phone', 'computer'])

/**
 * What a person is told in the app about their account: wrong PINs on devices that do not know them, a device that got in
 * for the first time, a way in (PIN, mail address, recovery code) that was changed, and a partner who asks to use the same
 * mail address. All but the last go once they were read; that one waits for an answer.
 */
export const accountNotice = z.object({
  kind: z.enum(['wrongPin', 'newDevice', 'changed', 'sharingAsked']),
  count: z.int(),
})
export type AccountNotice = z.output<typeof accountNotice>

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
  /** What happened to the account since the person said to have read it. */
  notices: z.array(accountNotice),
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
    alias: chosenAlias,
    locale,
    timeZone,
    pin: newPin,
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
  body: z.strictObject({ pin, newPin }),
  response: done,
  problems: ['pin.wrong', 'pin.locked', 'session.new_device', 'request.too_many'],
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
  problems: ['pin.wrong', 'pin.locked', 'session.new_device', 'request.too_many'],
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
  body: z.strictObject({ alias: chosenAlias, locale, timeZone }),
  response: done,
})

export const sawNotices = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/notices/seen',
  summary: 'The person has read what happened to the account.',
  behindPin: true,
  response: done,
})

export const readDevices = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/me/devices',
  summary: 'The devices that know this person: what kind, since which day, and which of them this is.',
  behindPin: true,
  response: z.object({
    devices: z.array(z.object({ kind: deviceKind, since: z.iso.date(), isHere: z.boolean() })),
  }),
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

export const signInWho = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-in/who',
  summary:
    'Takes the code that came by mail, in the browser that asked for it, and gives a ticket of ten minutes for the PIN. When two people share the address it says between whom to choose.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ code: mailCode }),
  /** Empty for an address of one person. */
  response: z.object({ people: z.array(z.object({ who, alias })) }),
  problems: ['mail_code.wrong', 'request.too_many'],
})

export const signIn = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-in',
  summary: 'Signs in with the ticket of this browser and the PIN of one person: the one chosen, and nobody else’s.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ who, pin }),
  response: z.object({ opening }),
  problems: ['sign_in.over', 'pin.wrong', 'pin.locked', 'request.too_many'],
})

export const signInOnDevice = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-in/device',
  summary:
    'Signs in with the PIN alone, on a device that knows its person. A device that knows nobody gets the answer of a wrong PIN.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ pin }),
  response: z.object({ opening }),
  problems: ['pin.wrong', 'pin.locked', 'request.too_many'],
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
  problems: ['recovery_code.wrong', 'pin.wrong', 'pin.locked', 'request.too_many'],
})

export const resetPin = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/sign-in/new-pin',
  summary: 'Sets a new PIN with the recovery code. The code changes; the new one is given once.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ recoveryCode, newPin }),
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
