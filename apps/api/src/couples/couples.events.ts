import * as z from 'zod'
import { defineEvent } from '../platform/jobs/handlers.ts'

const ofPerson = z.strictObject({ coupleId: z.uuid(), personId: z.uuid() })

/** Somebody redeemed a code; from now on there is a couple, of one person so far. */
export const coupleBegan = defineEvent('couples.began', ofPerson)

/** The second partner joined. */
export const partnerJoined = defineEvent('couples.partner-joined', ofPerson)

/** One of the two left. Nothing that presumes togetherness may be sent any more. */
export const partnerLeft = defineEvent('couples.partner-left', ofPerson)

/** Nobody belongs to this couple any more, not even to its past: what was the couple's goes too. */
export const coupleGone = defineEvent('couples.gone', z.strictObject({ coupleId: z.uuid() }))
