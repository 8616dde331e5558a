import { describe, expect, test } from 'vitest'
import { after, minutes, seconds } from '../../../platform/domain/duration.ts'
import { acceptedConversation, type Conversation, type ConversationState } from '../../domain/conversation.ts'
import { doorOf } from '../../domain/opening-hours.ts'
import { isWaiting, mayEnter, type Seat } from './seat.ts'

const startsAt = new Date('2026-12-01T18:00:00Z')
const endsAt = after(startsAt, minutes(60))
const conversationIn = (state: ConversationState): Conversation => ({
  ...acceptedConversation({
    id: 'conversation',
    coupleId: 'couple',
    number: 1,
    noShows: 0,
    apartFirst: true,
    createdAt: startsAt,
  }),
  state,
  professionalId: 'marijke',
  startsAt,
  endsAt,
  timeZone: 'Europe/Amsterdam',
  wallTime: '2026-12-01T19:00',
})
const conversation = conversationIn('booked')
const seat: Seat = {
  id: 'seat',
  conversationId: 'conversation',
  role: 'partner',
  personId: 'ana',
  waitingAt: startsAt,
  admittedAt: startsAt,
  sessionId: 'session',
}
const by = { now: startsAt, sessionId: 'session', unlocked: true }
const refusal = (story: () => void) => {
  try {
    story()
    return 'in'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test.each([
  ['a moment before ten minutes early', after(startsAt, -minutes(10) - 1), 'early'],
  ['ten minutes early', after(startsAt, -minutes(10)), 'open'],
  ['during the conversation', after(startsAt, minutes(30)), 'open'],
  ['an hour after the end', after(endsAt, minutes(60)), 'open'],
  ['a moment later', after(endsAt, minutes(60) + 1), 'closed'],
])('%s the door is as it should be', (_, now, door) => {
  expect(doorOf(conversation, now)).toBe(door)
})

test.each<ConversationState>(['held', 'no_show', 'cancelled_couple', 'cancelled_professional', 'accepted'])(
  'the door of a conversation that is %s is closed',
  (state) => {
    expect(doorOf(conversationIn(state), startsAt)).toBe('closed')
  },
)

describe('entering the room', () => {
  test.each([
    ['an admitted partner comes in', seat, by, 'in'],
    ['and comes back while the private area is locked, in the same session', seat, { ...by, unlocked: false }, 'in'],
    [
      'another session with the private area locked does not',
      seat,
      { ...by, unlocked: false, sessionId: 'x' },
      'session.locked',
    ],
    ['another session with the PIN given does', seat, { ...by, sessionId: 'x' }, 'in'],
    ['who is not admitted waits', { ...seat, admittedAt: null }, by, 'conversation.not_admitted'],
    ['too early', seat, { ...by, now: after(startsAt, -minutes(11)) }, 'conversation.room_closed'],
    ['the professional needs no admission', { ...seat, role: 'professional' as const, admittedAt: null }, by, 'in'],
  ])('%s', (...[, who, how, expected]) => {
    expect(refusal(() => mayEnter(conversation, who, how))).toBe(expected)
  })
})

test('who does not call for ten seconds has left the lobby; who was admitted waits no longer', () => {
  const waiting = { waitingAt: startsAt, admittedAt: null }
  expect(isWaiting(waiting, after(startsAt, seconds(10) - 1))).toBe(true)
  expect(isWaiting(waiting, after(startsAt, seconds(10)))).toBe(false)
  expect(isWaiting({ ...waiting, admittedAt: startsAt }, startsAt)).toBe(false)
  expect(isWaiting({ waitingAt: null, admittedAt: null }, startsAt)).toBe(false)
})
