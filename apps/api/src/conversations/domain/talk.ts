import { after, hours, minutes } from '../../platform/domain/duration.ts'
import { refusals } from './conversation.errors.ts'
import type { Slot } from './slots.ts'

/**
 * The states of one talk. Before there is a talk there is an entitlement and an offer (offer.ts); a talk begins when
 * both said yes. A talk that ends without having been used is followed by a new one with the same number.
 */
export type TalkState =
  | 'accepted'
  | 'booked'
  | 'moved'
  | 'held'
  | 'no_show'
  | 'cancelled_couple'
  | 'cancelled_professional'

export type Deed =
  | 'book'
  | 'move'
  | 'cancelByCouple'
  | 'cancelByProfessional'
  | 'endHeld'
  | 'endAsNoShow'
  | 'endAsNotHeld'

/** From each state, what may be done and what it leads to. What is not here cannot happen. */
export const talkTable: Readonly<Record<TalkState, Readonly<Partial<Record<Deed, TalkState>>>>> = {
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

export type TalkNumber = 1 | 2 | 3

/** The appointment of a talk: an instant, the zone it was made in, and what the clock there shows. */
export interface Appointment {
  readonly professionalId: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** IANA. */
  readonly timeZone: string
  /** `2026-12-01T19:30`, in `timeZone`. */
  readonly wallTime: string
}

export interface Talk {
  readonly id: string
  readonly coupleId: string
  readonly number: TalkNumber
  readonly state: TalkState
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
  /** The rooms before this one, until the talk is over: nobody gets into them any more. */
  readonly formerRooms: readonly string[]
  /** The encryption key of the room, sealed; null before booking and after the end. */
  readonly roomKey: Buffer | null
  readonly endedAt: Date | null
  /** No-shows of this number before this one. */
  readonly noShows: number
  /** When the first key to its room was given out; from then on the room is watched. */
  readonly openedAt: Date | null
  /** Each partner is first alone with the professional: in the first talk, and until two met in one. See apart.ts. */
  readonly apartFirst: boolean
  /** The professional chose, this once, to do without; forgotten when the talk ends. */
  readonly withoutApart: boolean
  readonly createdAt: Date
}

/** A couple may move an appointment this often, and until this long before it (ms). */
export const movesAllowed = 2
export const moveUntil = hours(24)

/** How long each talk takes, in ms: the third is shorter (programme, 6.2). */
export const lengthOf = (number: TalkNumber): number => (number === 3 ? minutes(45) : minutes(60))

/** True while there is an appointment that still stands. */
export const stands = (talk: Pick<Talk, 'state'>): boolean => talk.state === 'booked' || talk.state === 'moved'

/** The appointment of a talk. Throws `conversation.not_booked` where it never had one. */
export function appointmentOf(talk: Talk): Appointment {
  const { professionalId, startsAt, endsAt, timeZone, wallTime } = talk
  if (!professionalId || !startsAt || !endsAt || !timeZone || !wallTime) throw refusals.notBooked()
  return { professionalId, startsAt, endsAt, timeZone, wallTime }
}

/** Does a deed or refuses it, by the table alone. */
function become(talk: Talk, deed: Deed): Talk {
  const state = talkTable[talk.state][deed]
  if (!state) throw deed === 'book' ? refusals.notToBook() : refusals.notBooked()
  return { ...talk, state }
}

const at = (talk: Talk, slot: Slot): Talk => ({
  ...talk,
  professionalId: slot.professionalId,
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  timeZone: slot.timeZone,
  wallTime: slot.wallTime,
})

/** Books a talk that both said yes to. */
export const book = (talk: Talk, slot: Slot): Talk => at({ ...become(talk, 'book'), sequence: 0 }, slot)

/** Why a couple may not move this appointment now, or undefined when it may. */
export function whyNotMove(talk: Talk, now: Date) {
  if (!stands(talk) || !talk.startsAt) return refusals.notBooked()
  if (talk.moves >= movesAllowed) return refusals.movedTwice()
  if (now > after(talk.startsAt, -moveUntil)) return refusals.tooLate()
  return undefined
}

/** Moves an appointment: twice at most, until 24 hours before it. */
export function move(talk: Talk, slot: Slot, now: Date): Talk {
  const refusal = whyNotMove(talk, now)
  if (refusal) throw refusal
  return at({ ...become(talk, 'move'), moves: talk.moves + 1, sequence: talk.sequence + 1 }, slot)
}

/** Why an appointment may not be cancelled now, or undefined when it may. */
export function whyNotCancel(talk: Talk, now: Date) {
  if (!stands(talk) || !talk.startsAt) return refusals.notBooked()
  return now >= talk.startsAt ? refusals.alreadyStarted() : undefined
}

/** Cancels an appointment before it starts. */
export function cancel(talk: Talk, by: 'couple' | 'professional', now: Date): Talk {
  const refusal = whyNotCancel(talk, now)
  if (refusal) throw refusal
  const cancelled = become(talk, by === 'couple' ? 'cancelByCouple' : 'cancelByProfessional')
  return closed({ ...cancelled, sequence: talk.sequence + 1 }, now)
}

export type Outcome = 'held' | 'noShow' | 'notHeld'

const endings = { held: 'endHeld', noShow: 'endAsNoShow', notHeld: 'endAsNotHeld' } as const

/**
 * Ends a talk after it began: at its time, or when somebody went in before it. Whoever must stop may stop at once. The key
 * of its room goes with it.
 */
export function end(talk: Talk, outcome: Outcome, now: Date): Talk {
  if (!stands(talk) || !talk.startsAt) throw refusals.notBooked()
  if (now < talk.startsAt && !talk.openedAt) throw refusals.notStarted()
  return closed(become(talk, endings[outcome]), now)
}

const closed = (talk: Talk, now: Date): Talk => ({ ...talk, roomKey: null, withoutApart: false, endedAt: now })

/**
 * The number of the talk that follows one that ended, or undefined after the last. A cancelled talk comes again;
 * so does one after a first no-show. A second no-show of the same talk uses it. `met`: it was held, and both partners
 * were in the room together; until that was so, every talk begins with each apart.
 */
export function following(
  talk: Pick<Talk, 'state' | 'number' | 'noShows' | 'apartFirst'>,
  met: boolean,
): Pick<Talk, 'number' | 'noShows' | 'apartFirst'> | undefined {
  const noShows = talk.noShows + (talk.state === 'no_show' ? 1 : 0)
  const used = talk.state === 'held' || noShows > 1
  const apartFirst = talk.apartFirst && !met
  if (!used) return { number: talk.number, noShows, apartFirst }
  return talk.number === 3 ? undefined : { number: (talk.number + 1) as TalkNumber, noShows: 0, apartFirst }
}

/** A talk that both said yes to, not booked yet. */
export const acceptedTalk = (
  it: Pick<Talk, 'id' | 'coupleId' | 'number' | 'noShows' | 'apartFirst' | 'createdAt'>,
): Talk => ({
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
