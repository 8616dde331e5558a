import * as z from 'zod'
import { defineEvent } from '../platform/jobs/handlers.ts'

/** A person goes by another alias now. Whoever keeps a copy for the couple reads it again. */
export const aliasChanged = defineEvent('identity.alias-changed', z.strictObject({ personId: z.uuid() }))

/** A person gave a mail address, and a code from it came back. */
export const emailConfirmed = defineEvent('identity.email-confirmed', z.strictObject({ personId: z.uuid() }))

/** A person's clock shows another time now. Whatever waits for a moment of their day is planned again. */
export const timeZoneChanged = defineEvent('identity.time-zone-changed', z.strictObject({ personId: z.uuid() }))
