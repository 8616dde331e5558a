import { EntitySchema } from 'typeorm'
import type { AvailabilityWindow } from './availability/domain/availability.ts'
import type { Conversation } from './domain/conversation.ts'
import type { GivenAnswer } from './offer/domain/offer.ts'
import type { LobbyStay, Presence } from './room/domain/presence.ts'
import type { Seat } from './room/domain/seat.ts'
import type { RoomWebhook } from './room/livekit/video-rooms.ts'

/** A conversation with what a join may bring along. */
export interface ConversationRow extends Conversation {
  readonly seats?: Seat[]
}

/** A seat with what a join may bring along. */
export interface SeatRow extends Seat {
  readonly conversation?: Conversation
  readonly presences?: Presence[]
  readonly lobbyStays?: LobbyStay[]
}

interface PresenceRow extends Presence {
  readonly seat?: Seat
}

interface LobbyStayRow extends LobbyStay {
  readonly seat?: Seat
}

// An entity that takes part in a join has a name without a dot: TypeORM takes what stands before the dot for an alias.

export const OfferTable = new EntitySchema<{ readonly coupleId: string }>({
  name: 'Offer',
  schema: 'conversations',
  tableName: 'offers',
  columns: { coupleId: { type: 'uuid', name: 'couple_id', primary: true } },
})

export const OfferAnswerTable = new EntitySchema<GivenAnswer>({
  name: 'OfferAnswer',
  schema: 'conversations',
  tableName: 'offer_answers',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    personId: { type: 'uuid', name: 'person_id', primary: true },
    answer: { type: 'text' },
  },
})

export const AvailabilityTable = new EntitySchema<AvailabilityWindow>({
  name: 'Availability',
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

export const ConversationTable = new EntitySchema<ConversationRow>({
  name: 'Conversation',
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
  relations: {
    seats: { type: 'one-to-many', target: 'Seat', inverseSide: 'conversation' },
  },
})

export const SeatTable = new EntitySchema<SeatRow>({
  name: 'Seat',
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
  relations: {
    conversation: {
      type: 'many-to-one',
      target: 'Conversation',
      inverseSide: 'seats',
      joinColumn: { name: 'conversation_id' },
    },
    presences: { type: 'one-to-many', target: 'Presence', inverseSide: 'seat' },
    lobbyStays: { type: 'one-to-many', target: 'LobbyStay', inverseSide: 'seat' },
  },
})

export const PresenceTable = new EntitySchema<PresenceRow>({
  name: 'Presence',
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
  relations: {
    seat: {
      type: 'many-to-one',
      target: 'Seat',
      inverseSide: 'presences',
      joinColumn: { name: 'seat_id' },
    },
  },
})

export const LobbyStayTable = new EntitySchema<LobbyStayRow>({
  name: 'LobbyStay',
  schema: 'conversations',
  tableName: 'lobby_stays',
  columns: {
    seatId: { type: 'uuid', name: 'seat_id', primary: true },
    from: { type: 'timestamptz', name: 'from_at', primary: true },
    until: { type: 'timestamptz', name: 'until_at' },
  },
  relations: {
    seat: {
      type: 'many-to-one',
      target: 'Seat',
      inverseSide: 'lobbyStays',
      joinColumn: { name: 'seat_id' },
    },
  },
})

export const WebhookTable = new EntitySchema<RoomWebhook>({
  name: 'Webhook',
  schema: 'conversations',
  tableName: 'webhooks',
  columns: {
    id: { type: 'text', primary: true },
    kind: { type: 'text' },
    roomName: { type: 'text', name: 'room_name' },
    sid: { type: 'text', nullable: true },
    seatId: { type: 'text', name: 'seat_id', nullable: true },
    joinedAt: { type: 'timestamptz', name: 'joined_at', nullable: true },
    reason: { type: 'text', nullable: true },
    happenedAt: { type: 'timestamptz', name: 'happened_at' },
  },
})

export const conversationsTables = [
  OfferTable,
  OfferAnswerTable,
  AvailabilityTable,
  ConversationTable,
  SeatTable,
  PresenceTable,
  LobbyStayTable,
  WebhookTable,
]
