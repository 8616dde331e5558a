import * as z from 'zod'
import { defineEvent } from '../platform/outbox/work.ts'

/** A person's pace is to be calmer, or is to go on as it was. Nothing tells why: there are ordinary reasons for both. */
export const paceWished = defineEvent('safety.pace-wished', z.strictObject({ personId: z.uuid(), calmer: z.boolean() }))
