import * as z from 'zod/mini'

/** A random identifier. Never ordered by time: an ordered one would tell a partner when something was written. */
export const id = z.uuidv4()

/** The two languages of the programme. */
export const locale = z.enum(['nl', 'en'])
export type Locale = z.output<typeof locale>

/** A moment, in UTC, ISO 8601 with `Z`. */
export const instant = z.iso.datetime()

/** An IANA time zone such as `Europe/Amsterdam`. Whether it exists is judged where it is used. */
export const timeZone = z.string().check(z.minLength(3), z.maxLength(64), z.regex(/^[A-Za-z0-9_+\-/]+$/))

/** Text a person typed: trimmed, no NUL, at most `max` characters. */
export const text = (max: number, min = 0) =>
  z.string().check(
    z.trim(),
    z.minLength(min),
    z.maxLength(max),
    z.refine((value) => !value.includes('\u0000'), { error: 'text.nul' }),
  )

/** An e-mail address, at most 254 characters (RFC 5321). */
export const email = z.email().check(z.trim(), z.maxLength(254))

/** An alias a person goes by inside the programme. Need not be a name. */
export const alias = text(40, 1)

/** Spaces, control characters, marks without a letter, and letters that are drawn as nothing. */
const unseen = /[\p{Z}\p{C}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/gu
/** Line breaks, other control characters, and marks that turn the direction of what follows. */
const notInAName = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

/** Whether something can be seen of a name, and it is one line. */
export const readsAsAlias = (name: string): boolean => name.replace(unseen, '') !== '' && !notInAName.test(name.trim())

/** An alias as a person chooses it: one line, of which something can be seen. */
export const chosenAlias = alias.check(z.refine(readsAsAlias, { error: 'alias.not_readable' }))

/** Eight digits, sent by mail. */
export const mailCode = z.string().check(z.trim(), z.regex(/^[0-9]{8}$/))

/** Six digits from an authenticator app (RFC 6238). */
export const totpCode = z.string().check(z.trim(), z.regex(/^[0-9]{6}$/))

/** An answer that holds nothing but its arrival. */
export const done = z.strictObject({ done: z.literal(true) })
