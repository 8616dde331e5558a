import * as z from 'zod/mini'
import type { Locale } from './values.ts'

/** One field that was not understood: where it is, and what was expected of it. */
export const fieldProblem = z.object({ path: z.string(), expected: z.string() })

/** The body of every error, `application/problem+json` (RFC 9457). `code` is stable; `title` is for people. */
export const problem = z.object({
  type: z.literal('about:blank'),
  status: z.int(),
  code: z.string(),
  title: z.string(),
  fields: z.optional(z.array(fieldProblem)),
  /** Seconds after which trying again makes sense. */
  retryAfter: z.optional(z.int()),
})
export type Problem = z.output<typeof problem>

type Title = Readonly<Record<Locale, string>>

/** Every code there is, with its title in both languages. Screens use words of their own. */
export const problemTitles = {
  'request.invalid': { nl: 'Er klopt iets niet in wat is gestuurd.', en: 'Something in the request is not right.' },
  'request.not_json': { nl: 'Dit is geen leesbare JSON.', en: 'This is not readable JSON.' },
  'request.not_utf8': { nl: 'Deze tekens zijn niet leesbaar.', en: 'These bytes are not readable text.' },
  'request.nul_in_text': {
    nl: 'Er staat een teken in dat niet kan.',
    en: 'There is a character in it that cannot be kept.',
  },
  'request.too_deep': { nl: 'Dit zit te diep in elkaar.', en: 'This is nested too deeply.' },
  'request.unsupported_type': { nl: 'Stuur dit als JSON.', en: 'Send this as JSON.' },
  'request.too_large': { nl: 'Dit is te groot.', en: 'This is too large.' },
  'request.idempotency_key_missing': {
    nl: 'Er mist een sleutel tegen dubbel versturen.',
    en: 'An idempotency key is missing.',
  },
  'request.idempotency_key_reused': {
    nl: 'Deze sleutel hoort bij een ander verzoek.',
    en: 'This idempotency key belongs to another request.',
  },
  'request.foreign_origin': {
    nl: 'Dit verzoek komt van een andere website.',
    en: 'This request comes from another site.',
  },
  'request.too_many': { nl: 'Dat is te vaak. Wacht even.', en: 'That is too often. Wait a moment.' },
  'session.none': { nl: 'Log eerst in.', en: 'Sign in first.' },
  'session.locked': { nl: 'Vul eerst je pincode in.', en: 'Enter your PIN first.' },
  not_found: { nl: 'Dit is er niet.', en: 'This is not here.' },
  'permission.refused': { nl: 'Dat mag hier niet.', en: 'That is not allowed here.' },
  'server.unavailable': {
    nl: 'Het lukt nu even niet. Probeer het zo weer.',
    en: 'This does not work right now. Try again soon.',
  },
  'server.fault': {
    nl: 'Er ging iets mis bij ons. Er is niets verloren.',
    en: 'Something went wrong on our side. Nothing is lost.',
  },
} as const satisfies Record<string, Title>
