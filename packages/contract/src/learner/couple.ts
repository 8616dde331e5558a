import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { pin } from '../values/pin.ts'
import { alias, done, instant, locale } from '../values/values.ts'
import { line } from './account.ts'

/** What a person can say yes or no to, each apart. */
export const consentPurpose = z.enum([
  'takingPart',
  'statistics',
  'professionalReadsCard',
  'mailMessages',
  'mailAppointments',
])
export type ConsentPurpose = z.output<typeof consentPurpose>

export const consent = z.object({ purpose: consentPurpose, given: z.boolean(), at: z.nullable(instant) })

/** A licence code as typed or scanned: spaces, dashes and small letters do not matter. */
const licenceCode = z.string().check(z.trim(), z.minLength(10), z.maxLength(40))

/** The long part of an invite link, or the eight characters that can be read aloud. */
const inviteCode = z.string().check(z.trim(), z.minLength(8), z.maxLength(64))

export const checkCode = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/codes/check',
  summary: 'Who gave a licence code out: the same for a used one. One answer for mistyped, withdrawn and expired.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ code: licenceCode }),
  response: z.object({ municipality: z.string() }),
  problems: ['licence.code_not_usable', 'request.too_many'],
})

export const redeemCode = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/codes/redeem',
  summary: 'Uses a licence code for oneself and, later, a partner.',
  behindPin: true,
  body: z.strictObject({ code: licenceCode }),
  response: done,
  problems: ['licence.code_not_usable', 'licence.already_have_one', 'licence.in_a_couple'],
})

export const readConsents = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/consents',
  summary: 'What this person said yes or no to.',
  behindPin: true,
  response: z.object({ consents: z.array(consent) }),
})

export const giveConsent = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/consents',
  summary: 'Says yes or no to one purpose, having read a text with this hash in this language. Rows are only added.',
  behindPin: true,
  body: z.strictObject({
    purpose: consentPurpose,
    given: z.boolean(),
    /** SHA-256 in hex of the text that was read. */
    textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    locale,
  }),
  response: done,
})

/** Of whom it is: both may see both. */
const ofEach = z.object({ mine: z.boolean(), partner: z.boolean() })

export const readCouple = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/couple',
  summary: 'The couple as this person may see it.',
  behindPin: true,
  response: z.object({
    /** null: no licence was redeemed and no invite accepted yet. */
    couple: z.nullable(
      z.object({
        mine: z.object({ alias, line }),
        partner: z.nullable(z.object({ alias, line })),
        /**
         * The two did this together and no longer do: this person left, or stayed. That the other left and that the
         * other was erased are one thing here.
         */
        apart: z.nullable(z.enum(['left', 'stayed'])),
        /** This person said to have read that; see `seeParting`. */
        apartSeen: z.boolean(),
        /** An invite that is still open; only who made it sees it. */
        invite: z.nullable(z.object({ expiresAt: instant })),
        mayInvite: z.boolean(),
        /** The end of the couple's time, and whether it has come: what was written stays, going on ends. */
        until: instant,
        over: z.boolean(),
        /** Either of the two may take more time, once. */
        mayExtend: z.boolean(),
        /** What each of the two asked for in the open. While one of them holds, joint steps wait for both. */
        wishes: z.object({ slower: ofEach, pause: ofEach }),
      }),
    ),
  }),
})

export const invitePartner = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/invites',
  summary: 'Makes an invite: a link, and eight characters to read aloud. An earlier open invite stops working.',
  behindPin: true,
  response: z.object({ link: z.url(), spokenCode: z.string(), expiresAt: instant }),
  problems: [
    'couple.not_there',
    'couple.complete',
    'couple.inviting_is_off',
    'couple.time_is_over',
    'couple.parted_just_now',
  ],
})

export const setInviting = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/inviting',
  summary:
    'Switches asking a partner along off or on, on every device, after the question that is asked at the start. Why is not kept. Off, an open invite stops working.',
  behindPin: true,
  body: z.strictObject({ on: z.boolean() }),
  response: done,
})

export const revokeInvite = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/invites/revoke',
  summary: 'The open invite stops working.',
  behindPin: true,
  response: done,
})

export const lookAtInvite = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/invites/look',
  summary: 'Whether an invite can be answered, and by whose alias it was made.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ invite: inviteCode }),
  response: z.object({ alias, locale }),
  problems: ['invite.not_usable', 'invite.spoken_closed', 'request.too_many'],
})

export const answerNotNow = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/invites/not-now',
  summary: 'Not now. The invite stays open; the one who made it is told nothing.',
  openTo: 'nobody',
  repetition: 'reevaluate',
  body: z.strictObject({ invite: inviteCode }),
  response: done,
  problems: ['invite.not_usable', 'invite.spoken_closed', 'request.too_many'],
})

export const acceptInvite = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/invites/accept',
  summary: 'Joins the couple with an account of one’s own.',
  behindPin: true,
  body: z.strictObject({ invite: inviteCode }),
  response: done,
  problems: [
    'invite.not_usable',
    'invite.spoken_closed',
    'invite.own',
    'invite.for_somebody_else',
    'invite.already_in_a_couple',
    'couple.inviting_is_off',
    'couple.parted_just_now',
    'request.too_many',
  ],
})

export const chooseLine = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/line',
  summary: 'Chooses a line. While there is a partner the two lines are swapped.',
  behindPin: true,
  body: z.strictObject({ line }),
  response: done,
  problems: ['couple.not_there'],
})

export const extendTime = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/extend',
  summary: 'Takes 13 weeks more for both, once: from four weeks before the end until eight weeks after it.',
  behindPin: true,
  response: done,
  problems: ['couple.not_there', 'couple.not_to_extend'],
})

export const setSlower = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/slower',
  summary: 'Asks to take it slower, or takes that back. The partner sees it; joint steps wait for both.',
  behindPin: true,
  body: z.strictObject({ on: z.boolean() }),
  response: done,
  problems: ['couple.not_there'],
})

export const setPause = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/pause',
  summary: 'Takes a pause, or ends one’s own. The partner sees that there is one; its days are added to the end.',
  behindPin: true,
  body: z.strictObject({ on: z.boolean() }),
  response: done,
  problems: ['couple.not_there'],
})

export const stopMessages = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/messages/stop',
  summary: 'Stops every message to this person at once.',
  behindPin: true,
  response: done,
})

export const leaveCouple = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/leave',
  summary: 'Stops doing this together. What was shared stays readable for both; nothing new is shared.',
  behindPin: true,
  response: done,
  problems: ['couple.not_there'],
})

export const seeParting = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/couple/parting/seen',
  summary: 'The words about no longer doing this together were read; they do not come again.',
  behindPin: true,
  response: done,
})

export const exportMine = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/mine/export',
  summary:
    'Everything kept about this person: own things and what the partner shared. Never a partner’s private things.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({ pin }),
  response: z.object({ madeAt: instant, parts: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  problems: ['pin.wrong', 'pin.locked', 'session.new_device'],
})

export const eraseMine = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/mine/erase',
  summary: 'Erases this person for good and signs out everywhere. Figures that were published do not change.',
  behindPin: true,
  repetition: 'reevaluate',
  body: z.strictObject({ pin }),
  response: done,
  problems: ['pin.wrong', 'pin.locked', 'session.new_device'],
})
