import * as z from 'zod'
import { defineEvent } from '../platform/jobs/handlers.ts'

/**
 * A person's pace is to be calmer, or is to go on as it was. `firm`: going on as it was does not undo it. Nothing tells
 * why: there are ordinary reasons for each.
 */
export const paceWished = defineEvent(
  'safety.pace-wished',
  z.strictObject({ personId: z.uuid(), calmer: z.boolean(), firm: z.boolean() }),
)
