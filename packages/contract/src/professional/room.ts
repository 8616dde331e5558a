import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { appointment, conversationNumber, roomEntry } from '../values/conversations.ts'
import { done, id } from '../values/values.ts'

const ofConversation = z.object({ id })

const lobbySeat = z.object({
  seatId: id,
  /** The name the partner chose. */
  name: z.string(),
  /** `away`: not here. `waiting`: in the lobby now. `admitted`: let in, on the way or dropped out. `inRoom`: in the call. */
  state: z.enum(['away', 'waiting', 'admitted', 'inRoom']),
  /** Was alone with the professional in this conversation, long enough to count: half a minute. */
  seenAlone: z.boolean(),
  /** How long so far, in whole seconds. */
  aloneSeconds: z.int(),
})

const lobby = z.object({
  number: conversationNumber,
  state: z.enum(['early', 'open', 'closed']),
  appointment,
  /** It begins with each partner alone with the professional. */
  apartFirst: z.boolean(),
  /** `apart`: one partner at a time. `free`: one or both, in any order. */
  part: z.enum(['apart', 'free']),
  /** Of the partners; whose line is one first. */
  seats: z.array(lobbySeat),
})
export type Lobby = z.output<typeof lobby>

const seatPresence = z.object({
  seatId: id,
  role: z.enum(['partner', 'professional']),
  name: z.nullable(z.string()),
  /** Whole seconds in the room, and in the lobby while the professional was in it; gaps up to 90 seconds count. */
  seconds: z.int(),
  /** The line broke without a goodbye at least once: right to a minute instead of five seconds. */
  estimated: z.boolean(),
})

const attendance = z.object({
  state: z.enum(['booked', 'held', 'noShow', 'cancelledByCouple', 'cancelledByProfessional']),
  seats: z.array(seatPresence),
  /** Whole seconds in which every seat was in the room. */
  togetherSeconds: z.int(),
  estimated: z.boolean(),
})
export type Attendance = z.output<typeof attendance>

export const readLobby = endpoint({
  audience: 'professional',
  method: 'GET',
  path: '/conversations/:id/lobby',
  summary: 'Who waits, who is in the room. Read it every two seconds while the lobby is on the screen.',
  params: ofConversation,
  response: lobby,
})

export const admit = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/conversations/:id/admit',
  summary:
    'Lets one or both partners in. Whoever is let in comes back without being let in again. ' +
    'In `part: apart` one at a time: each is seen alone before partners meet.',
  params: ofConversation,
  body: z.strictObject({ seatIds: z.array(id).check(z.minLength(1), z.maxLength(2)) }),
  response: done,
  problems: ['conversation.not_waiting', 'conversation.apart_first', 'conversation.room_closed'],
})

export const sendBack = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/conversations/:id/send-back',
  summary: 'Sends one partner back to the lobby. The conversation goes on in another room: ask for a key to it again.',
  params: ofConversation,
  body: z.strictObject({ seatId: id }),
  response: done,
  problems: ['conversation.room_closed'],
})

export const speakAlone = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/conversations/:id/alone',
  summary: 'Lets this partner in, and sends the other back to the lobby: the two do not meet on the way.',
  params: ofConversation,
  body: z.strictObject({ seatId: id }),
  response: done,
  problems: ['conversation.not_waiting', 'conversation.room_closed'],
})

export const goWithoutApart = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/conversations/:id/without-apart',
  summary:
    'A choice on purpose: both may come in without each being seen alone first. For this conversation only; nobody is told.',
  params: ofConversation,
  response: done,
  problems: ['conversation.room_closed'],
})

export const enterRoomAsProfessional = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/conversations/:id/room',
  summary: 'A key to the room for the professional. Needs no admission.',
  repetition: 'reevaluate',
  params: ofConversation,
  response: roomEntry,
  problems: ['conversation.room_closed', 'video.not_available'],
})

export const leaveRoomAsProfessional = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/conversations/:id/leave',
  summary: 'The professional leaves; the room stays open and coming back is possible.',
  repetition: 'reevaluate',
  params: ofConversation,
  response: done,
})

export const endConversation = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/conversations/:id/end',
  summary:
    'Ends the conversation for everybody; the encryption key is destroyed. `notHeld`: it failed through nobody’s fault, ' +
    'the couple keeps the conversation. A first `noShow` is free, a second uses the conversation.',
  params: ofConversation,
  body: z.strictObject({ outcome: z.enum(['held', 'noShow', 'notHeld']) }),
  response: done,
  problems: ['conversation.not_booked', 'conversation.not_started'],
})

export const readAttendance = endpoint({
  audience: 'professional',
  method: 'GET',
  path: '/conversations/:id/attendance',
  summary: 'Who was in the room and how long, from LiveKit’s own word.',
  params: ofConversation,
  response: attendance,
})
