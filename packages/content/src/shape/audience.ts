import * as z from 'zod/mini'

/**
 * Who may read one answer. The person who wrote it chooses from what the exercise offers.
 *
 * - `onlyMe`: nobody else, ever; not the partner, not a professional.
 * - `partnerAfterReveal`: the partner, once both are behind the step: finished or passed over. Until then
 *   the other sees neither the answer nor whether it exists.
 * - `partnerNow`: the partner, from the moment the writer finishes the step.
 * - `conversationCard`: brought to a conversation: the professional who holds it reads it, on the card,
 *   from the moment the couple is admitted; the partner sees the card in the same conversation.
 */
export const audienceSchema = z.enum(['onlyMe', 'partnerAfterReveal', 'partnerNow', 'conversationCard'])

export type Audience = z.infer<typeof audienceSchema>
