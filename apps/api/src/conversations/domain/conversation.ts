import { after, hours, minutes } from '../../platform/domain/duration.ts'
import { refusals } from './conversation.errors.ts'

/**
 * The states of one conversation. Before it there is an entitlement and an offer (offer.ts); it begins when both said yes.
 * A conversation that ends without having been used is followed by a new one with the same number.
 */
export type ConversationState =
  | 'accepted'
  | 'booked'
  | 'moved'
  | 'held'
  | 'no_show'
  | 'cancelled_couple'
  | 'cancelled_professional'

export type Transition =
  | 'book'
  | 'move'
  | 'cancelByCouple'
  | 'cancelByProfessional'
  | 'endHeld'
  | 'endAsNoShow'
  | 'endAsNotHeld'

/** From each state, what may be done and what it leads to. What is not here cannot happen. */
export const transitions: Readonly<
  Record<ConversationState, Readonly<Partial<Record<Transition, ConversationState>>>>
> = {
  accepted: { book: 'booked' },
  booked: {
    move: 'moved',
    cancelByCouple: 'cancelled_couple',
    cancelByProfessional: 'cancelled_professional',
    endHeld: 'held',
    endAsNoShow: 'no_show',
    endAsNotHeld: 'cancelled_professional',
  },
  moved: {
    move: 'moved',
    cancelByCouple: 'cancelled_couple',
    cancelByProfessional: 'cancelled_professional',
    endHeld: 'held',
    endAsNoShow: 'no_show',
    endAsNotHeld: 'cancelled_professional',
  },
  held: {},
  no_show: {},
  cancelled_couple: {},
  cancelled_professional: {},
}

export type ConversationNumber = 1 | 2 | 3

/** The appointment of a conversation: an instant, the zone it was made in, and what the clock there shows. */
export interface Appointment {
  readonly professionalId: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** IANA. */
  readonly timeZone: string
  /** `2026-12-01T19:30`, in `timeZone`. */
  readonly wallTime: string
}

export interface Conversation {
  readonly id: string
  readonly coupleId: string
  readonly number: ConversationNumber
  readonly state: ConversationState
  readonly professionalId: string | null
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly timeZone: string | null
  readonly wallTime: string | null
  readonly moves: number
  /** Counts every change of the appointment, for calendars (RFC 5545, SEQUENCE). */
  readonly sequence: number
  /** Random; says nothing about anybody. Another one each time somebody is sent back to the lobby. */
  readonly roomName: string | null
  /** The rooms before this one, until the conversation is over: nobody gets into them any more. */
  readonly formerRooms: readonly string[]
  /** The encryption key of the room, sealed; null before booking and after the end. */
  readonly roomKey: Buffer | null
  readonly endedAt: Date | null
  /** No-shows of this number before this one. */
  readonly noShows: number
  /** When the first token to its room was given out; from then on the room is monitored. */
  readonly openedAt: Date | null
  /** Each partner is first alone with the professional: until two met in a conversation that was held. See apart.ts. */
  readonly apartFirst: boolean
  /** The professional chose, this once, to do without; forgotten when the conversation ends. */
  readonly withoutApart: boolean
  readonly createdAt: Date
}

/** How often a couple may move an appointment, and until how long before it. */
export const maxMoves = 2
export const moveUntilMs = hours(24)

/** How long each conversation takes, in ms. The third looks back and ahead, and is shorter. */
export const durationMsOf = (number: ConversationNumber): number => (number === 3 ? minutes(45) : minutes(60))

/** Returns true while there is an appointment that still holds. */
export const isBooked = (conversation: Pick<Conversation, 'state'>): boolean =>
  conversation.state === 'booked' || conversation.state === 'moved'

/** Returns the appointment of a conversation. Throws `conversation.not_booked` where it never had one. */
export function appointmentOf(conversation: Conversation): Appointment {
  const { professionalId, startsAt, endsAt, timeZone, wallTime } = conversation
  if (!professionalId || !startsAt || !endsAt || !timeZone || !wallTime) throw refusals.notBooked()
  return { professionalId, startsAt, endsAt, timeZone, wallTime }
}

/** Returns the conversation after a transition, or refuses it, by the table alone. */
function become(conversation: Conversation, transition: Transition): Conversation {
  const state = transitions[conversation.state][transition]
  if (!state) throw transition === 'book' ? refusals.notToBook() : refusals.notBooked()
  return { ...conversation, state }
}

const at = (conversation: Conversation, appointment: Appointment): Conversation => ({
  ...conversation,
  professionalId: appointment.professionalId,
  startsAt: appointment.startsAt,
  endsAt: appointment.endsAt,
  timeZone: appointment.timeZone,
  wallTime: appointment.wallTime,
})

/** Returns a conversation both said yes to as booked. */
export const book = (conversation: Conversation, appointment: Appointment): Conversation =>
  at({ ...become(conversation, 'book'), sequence: 0 }, appointment)

/** Returns why a couple may not move this appointment now, or undefined when it may. */
export function whyNotMove(conversation: Conversation, now: Date) {
  if (!isBooked(conversation) || !conversation.startsAt) return refusals.notBooked()
  if (conversation.moves >= maxMoves) return refusals.movedTwice()
  if (now > after(conversation.startsAt, -moveUntilMs)) return refusals.tooLate()
  return undefined
}

/** Returns the conversation with its appointment moved: twice at most, until 24 hours before it. */
export function move(conversation: Conversation, appointment: Appointment, now: Date): Conversation {
  const refusal = whyNotMove(conversation, now)
  if (refusal) throw refusal
  return at(
    { ...become(conversation, 'move'), moves: conversation.moves + 1, sequence: conversation.sequence + 1 },
    appointment,
  )
}

/** Returns why an appointment may not be cancelled now, or undefined when it may. */
export function whyNotCancel(conversation: Conversation, now: Date) {
  if (!isBooked(conversation) || !conversation.startsAt) return refusals.notBooked()
  return now >= conversation.startsAt ? refusals.alreadyStarted() : undefined
}

/** Returns the conversation with its appointment cancelled, before it starts. */
export function cancel(conversation: Conversation, by: 'couple' | 'professional', now: Date): Conversation {
  const refusal = whyNotCancel(conversation, now)
  if (refusal) throw refusal
  const cancelled = become(conversation, by === 'couple' ? 'cancelByCouple' : 'cancelByProfessional')
  return closed({ ...cancelled, sequence: conversation.sequence + 1 }, now)
}

export type Outcome = 'held' | 'noShow' | 'notHeld'

const endings = { held: 'endHeld', noShow: 'endAsNoShow', notHeld: 'endAsNotHeld' } as const

/**
 * Returns the conversation as ended. It may end once it began: at its time, or when somebody went in before it. The key of
 * its room goes with it.
 */
export function end(conversation: Conversation, outcome: Outcome, now: Date): Conversation {
  if (!isBooked(conversation) || !conversation.startsAt) throw refusals.notBooked()
  if (now < conversation.startsAt && !conversation.openedAt) throw refusals.notStarted()
  return closed(become(conversation, endings[outcome]), now)
}

const closed = (conversation: Conversation, now: Date): Conversation => ({
  ...conversation,
  roomKey: null,
  withoutApart: false,
  endedAt: now,
})

/**
 * Returns what follows a conversation that ended, or undefined after the last. A cancelled one comes again; so does one
 * after a first no-show. A second no-show of the same number uses it. `met`: it was held, and both partners were in the
 * room together; until that was so, every conversation begins with each apart.
 */
export function following(
  conversation: Pick<Conversation, 'state' | 'number' | 'noShows' | 'apartFirst'>,
  met: boolean,
): Pick<Conversation, 'number' | 'noShows' | 'apartFirst'> | undefined {
  const noShows = conversation.noShows + (conversation.state === 'no_show' ? 1 : 0)
  const used = conversation.state === 'held' || noShows > 1
  const apartFirst = conversation.apartFirst && !met
  if (!used) return { number: conversation.number, noShows, apartFirst }
  return conversation.number === 3
    ? undefined
    : { number: (conversation.number + 1) as ConversationNumber, noShows: 0, apartFirst }
}

/** Returns a conversation that both said yes to, not booked yet. */
export const acceptedConversation = (
  it: Pick<Conversation, 'id' | 'coupleId' | 'number' | 'noShows' | 'apartFirst' | 'createdAt'>,
): Conversation => ({
  ...it,
  state: 'accepted',
  professionalId: null,
  startsAt: null,
  endsAt: null,
  timeZone: null,
  wallTime: null,
  moves: 0,
  sequence: 0,
  roomName: null,
  formerRooms: [],
  roomKey: null,
  openedAt: null,
  withoutApart: false,
  endedAt: null,
})

/** Conversations are for two: somebody who is alone in a couple is offered none and books none. */
export const areTogether = (members: readonly unknown[]): boolean => members.length === 2
