import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { appointment, conversationNumber, roomEntry, wallTime } from '../values/conversations.ts'
import { done, id, instant, timeZone } from '../values/values.ts'

/**
 * The offer of three conversations, as this person sees it. What the partner answered is never in it:
 * after a yes it says `waiting`, whatever the other said or did not say.
 */
const offer = z.object({ state: z.enum(['open', 'waiting', 'notNow']) })

const professional = z.object({ id, name: z.string() })

/** Whether something can be done, and if not, why: the reason is one of the problem codes of doing it. */
const may = z.object({ allowed: z.boolean(), reason: z.nullable(z.string()) })

export const conversation = z.object({
  id,
  number: conversationNumber,
  /** `cancelled` says not by whom: a partner who cancels in private is not shown to the other. */
  state: z.enum(['toBook', 'booked', 'held', 'noShow', 'cancelled']),
  /** It begins with each partner alone with the professional: the first conversation, for every couple. The same for both. */
  apartFirst: z.boolean(),
  /** null while it still has to be booked. */
  appointment: z.nullable(appointment),
  professional: z.nullable(professional),
  /** How often it may still be moved. */
  movesLeft: z.int(),
  mayMove: may,
  mayCancel: may,
})
export type Conversation = z.output<typeof conversation>

const overview = z.object({
  /** null: nothing is offered (no partner yet, or nothing left), or both said yes. */
  offer: z.nullable(offer),
  /** The conversation that is next: to book, or booked. null without an accepted offer, and after the last conversation. */
  next: z.nullable(conversation),
  /** What was, the latest first. */
  earlier: z.array(conversation),
})
export type ConversationOverview = z.output<typeof overview>

const ofConversation = z.object({ id })

const slot = z.object({ professional, startsAt: instant, endsAt: instant, timeZone, wallTime })
export type Slot = z.output<typeof slot>

const chosenSlot = z.strictObject({ professionalId: id, startsAt: instant })

export const readConversations = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/conversations',
  summary: 'The offer, the conversation that is next and the earlier ones.',
  behindPin: true,
  response: overview,
})

export const answerOffer = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/conversations/offer',
  summary:
    'Says yes or not now to three conversations. Once both said yes the first can be booked, some seconds later: read again while `waiting`.',
  behindPin: true,
  body: z.strictObject({ answer: z.enum(['yes', 'notNow']) }),
  response: done,
  problems: ['conversation.no_offer'],
})

export const listSlots = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/conversations/:id/slots',
  summary:
    'The moments this conversation can be booked at or moved to, the earliest first; at most 200, within eight weeks.',
  behindPin: true,
  params: ofConversation,
  response: z.object({ slots: z.array(slot) }),
})

export const bookConversation = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/conversations/:id/book',
  summary: 'Books a slot for both partners.',
  behindPin: true,
  params: ofConversation,
  body: chosenSlot,
  response: done,
  problems: ['conversation.slot_taken', 'conversation.not_to_book'],
})

export const moveConversation = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/conversations/:id/move',
  summary: 'Moves the appointment to another slot. Twice at most, and until 24 hours before it.',
  behindPin: true,
  params: ofConversation,
  body: chosenSlot,
  response: done,
  problems: ['conversation.slot_taken', 'conversation.not_booked', 'conversation.moved_twice', 'conversation.too_late'],
})

export const cancelConversation = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/conversations/:id/cancel',
  summary: 'Cancels the appointment, until it starts. The conversation stays theirs and can be booked again.',
  behindPin: true,
  params: ofConversation,
  response: done,
  problems: ['conversation.not_booked', 'conversation.already_started'],
})

export const calendarFile = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/conversations/:id/calendar',
  summary: 'The appointment as a calendar file (.ics) with a neutral title.',
  behindPin: true,
  params: ofConversation,
  response: z.object({ fileName: z.string(), ics: z.string() }),
  problems: ['conversation.not_booked'],
})

export const waitInLobby = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/conversations/:id/lobby',
  summary:
    'Takes a place in the lobby and keeps it: call it every two seconds. Whoever does not call for ten seconds has left.',
  behindPin: true,
  repetition: 'reevaluate',
  params: ofConversation,
  response: z.object({
    /**
     * `early`: the lobby opens at `opensAt`. `waiting`: the professional sees you. `admitted`: enter the room.
     * `closed`: it is over, or was cancelled. After `admitted` it can be `waiting` again: the conversation has parts.
     */
    state: z.enum(['early', 'waiting', 'admitted', 'closed']),
    opensAt: instant,
  }),
})

export const enterRoom = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/conversations/:id/room',
  summary:
    'A key to the room, once admitted. Ask again to come back after the line dropped: no new admission is needed. ' +
    'Works while the private area is locked for the session that was admitted.',
  repetition: 'reevaluate',
  params: ofConversation,
  response: roomEntry,
  problems: ['session.locked', 'conversation.not_admitted', 'conversation.room_closed', 'video.not_available'],
})

export const leaveConversation = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/conversations/:id/leave',
  summary: 'Leaves lobby and room. Coming back is possible until the professional ends the conversation.',
  repetition: 'reevaluate',
  params: ofConversation,
  response: done,
})
