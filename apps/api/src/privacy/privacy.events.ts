import * as z from 'zod'
import { defineEvent } from '../platform/jobs/handlers.ts'

/** Somebody said yes or no to a purpose. Whatever depends on it asks again. */
export const consentChanged = defineEvent('privacy.consent-changed', z.strictObject({ personId: z.uuid() }))
