import * as z from 'zod'
import { defineEvent } from '../platform/jobs/handlers.ts'

const change = z.strictObject({
  conversationId: z.uuid(),
  /** Which version of the appointment this is about: what is older has been overtaken. */
  sequence: z.int(),
})

/** One partner answered the offer; which answer is nobody's business. */
export const offerAnswered = defineEvent('conversations.offer-answered', z.strictObject({ coupleId: z.uuid() }))

export const appointmentBooked = defineEvent('conversations.booked', change)

/** The appointment has another time, and perhaps another professional: then `former` is who held it before, and when. */
export const appointmentMoved = defineEvent(
  'conversations.moved',
  change.extend({
    former: z.optional(z.strictObject({ professionalId: z.uuid(), startsAt: z.int(), endsAt: z.int() })),
  }),
)

export const appointmentCancelled = defineEvent('conversations.cancelled', change)

/** A conversation took place, or did not. */
export const conversationEnded = defineEvent(
  'conversations.ended',
  z.strictObject({ conversationId: z.uuid(), outcome: z.enum(['held', 'noShow', 'notHeld']) }),
)

/** LiveKit told us something; it lies in the inbox. */
export const webhookReceived = defineEvent('conversations.webhook-received', z.strictObject({ webhookId: z.string() }))
