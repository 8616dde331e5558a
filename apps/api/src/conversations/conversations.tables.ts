import { EntitySchema } from 'typeorm'
import type { AvailabilityWindow } from './domain/availability.ts'
import type { LobbyStay, Presence } from './domain/presence.ts'
import type { Seat } from './domain/room-access.ts'
import type { Talk } from './domain/talk.ts'

export const TalkTable = new EntitySchema<Talk>({
  name: 'conversations.conversation',
  schema: 'conversations',
  tableName: 'conversations',
  columns: {
    id: { type: 'uuid', primary: true },
    coupleId: { type: 'uuid', name: 'couple_id' },
    number: { type: 'smallint' },
    state: { type: 'text' },
    professionalId: { type: 'uuid', name: 'professional_id', nullable: true },
    startsAt: { type: 'timestamptz', name: 'starts_at', nullable: true },
    endsAt: { type: 'timestamptz', name: 'ends_at', nullable: true },
    timeZone: { type: 'text', name: 'time_zone', nullable: true },
    wallTime: { type: 'text', name: 'wall_time', nullable: true },
    moves: { type: 'smallint' },
    sequence: { type: 'integer' },
    roomName: { type: 'text', name: 'room_name', nullable: true },
    formerRooms: { type: 'text', name: 'former_rooms', array: true },
    roomKey: { type: 'bytea', name: 'room_key', nullable: true },
    noShows: { type: 'smallint', name: 'no_shows' },
    apartFirst: { type: 'boolean', name: 'apart_first' },
    withoutApart: { type: 'boolean', name: 'without_apart' },
    openedAt: { type: 'timestamptz', name: 'opened_at', nullable: true },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
})

export const AvailabilityTable = new EntitySchema<AvailabilityWindow>({
  name: 'conversations.availability',
  schema: 'conversations',
  tableName: 'availability',
  columns: {
    id: { type: 'uuid', primary: true },
    professionalId: { type: 'uuid', name: 'professional_id' },
    date: { type: 'text' },
    from: { type: 'text', name: 'from_time' },
    until: { type: 'text', name: 'until_time' },
    timeZone: { type: 'text', name: 'time_zone' },
    startsAt: { type: 'timestamptz', name: 'starts_at' },
    endsAt: { type: 'timestamptz', name: 'ends_at' },
  },
})

export const SeatTable = new EntitySchema<Seat>({
  name: 'conversations.seat',
  schema: 'conversations',
  tableName: 'seats',
  columns: {
    id: { type: 'uuid', primary: true },
    conversationId: { type: 'uuid', name: 'conversation_id' },
    role: { type: 'text' },
    personId: { type: 'uuid', name: 'person_id', nullable: true },
    waitingAt: { type: 'timestamptz', name: 'waiting_at', nullable: true },
    admittedAt: { type: 'timestamptz', name: 'admitted_at', nullable: true },
    sessionId: { type: 'uuid', name: 'session_id', nullable: true },
  },
})

export const PresenceTable = new EntitySchema<Presence>({
  name: 'conversations.presence',
  schema: 'conversations',
  tableName: 'presences',
  columns: {
    sid: { type: 'text', primary: true },
    conversationId: { type: 'uuid', name: 'conversation_id' },
    seatId: { type: 'uuid', name: 'seat_id' },
    joinedAt: { type: 'timestamptz', name: 'joined_at' },
    lastSeenAt: { type: 'timestamptz', name: 'last_seen_at' },
    leftAt: { type: 'timestamptz', name: 'left_at', nullable: true },
    estimated: { type: 'boolean' },
  },
})

export const LobbyStayTable = new EntitySchema<LobbyStay>({
  name: 'conversations.lobby-stay',
  schema: 'conversations',
  tableName: 'lobby_stays',
  columns: {
    seatId: { type: 'uuid', name: 'seat_id', primary: true },
    from: { type: 'timestamptz', name: 'from_at', primary: true },
    until: { type: 'timestamptz', name: 'until_at' },
  },
})
