import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { appointment, conversationNumber } from '../values/conversations.ts'
import { done, id, instant } from '../values/values.ts'

const agendaEntry = z.object({
  id,
  number: conversationNumber,
  /** It begins with each partner alone with the professional. */
  apartFirst: z.boolean(),
  state: z.enum(['booked', 'held', 'noShow']),
  appointment,
  /** The names the couple chose, whose line is one first. Nothing else about them. */
  names: z.array(z.string()),
})
export type AgendaEntry = z.output<typeof agendaEntry>

export const readAgenda = endpoint({
  audience: 'professional',
  method: 'GET',
  path: '/agenda',
  summary: 'Conversations of this professional that are booked, and those of the last 30 days, in order of time.',
  response: z.object({
    now: instant,
    upcoming: z.array(agendaEntry),
    earlier: z.array(agendaEntry),
  }),
})

export const cancelAppointment = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/conversations/:id/cancel',
  summary: 'Cancels a conversation that has not started. The couple keeps it and can book another time.',
  params: z.object({ id }),
  response: done,
  problems: ['conversation.not_booked', 'conversation.already_started'],
})
