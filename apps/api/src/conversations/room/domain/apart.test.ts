import { describe, expect, test } from 'vitest'
import { after, minutes, seconds } from '../../../platform/domain/duration.ts'
import { acceptedConversation, type Conversation } from '../../domain/conversation.ts'
import { aloneTime, goWithoutApart, mayBeLetIn, partOf, seenAloneAfterMs } from './apart.ts'
import type { Presence } from './presence.ts'

const start = new Date('2026-12-01T18:00:00Z')
const at = (s: number) => after(start, seconds(s))
const stay = (seatId: string, from: number, to: number | null): Presence => ({
  sid: `PA_${seatId}_${from}`,
  conversationId: 'conversation',
  seatId,
  joinedAt: at(from),
  lastSeenAt: at(from),
  leftAt: to === null ? null : at(to),
  estimated: false,
})
const aloneOf = (id: string, stays: Presence[]) =>
  aloneTime({ id, professional: 'pro', others: [id === 'ana' ? 'ben' : 'ana'] }, stays, at(1000)) / 1000

describe('alone with the professional', () => {
  test.each([
    ['is the time both were in the room', [stay('pro', 0, null), stay('ana', 10, 490)], 480],
    ['goes on while both are in', [stay('pro', 0, null), stay('ana', 940, null)], 60],
    ['is not waiting in an empty room', [stay('ana', 0, 300)], 0],
    ['adds up, also when a line broke', [stay('pro', 0, null), stay('ana', 0, 20), stay('ana', 40, 60)], 40],
    ['is not the time the other was there too', [stay('pro', 0, null), stay('ana', 0, 100), stay('ben', 30, 100)], 30],
    ['is nobody’s when the two are there without the professional', [stay('ben', 0, 90), stay('ana', 0, 90)], 0],
  ])('%s', (_, stays, expected) => {
    expect(aloneOf('ana', stays)).toBe(expected)
  })
})

describe('the part a conversation is in', () => {
  const first = { apartFirst: true, withoutApart: false }
  const [no, short, yes] = [0, seenAloneAfterMs - 1, seenAloneAfterMs]

  test.each([
    ['nobody was seen alone', first, [no, no], 'apart'],
    ['one was', first, [yes, no], 'apart'],
    ['one was, the other for a moment only', first, [yes, short], 'apart'],
    ['both were', first, [yes, yes], 'free'],
    ['the professional said to do without', { ...first, withoutApart: true }, [no, no], 'free'],
    ['the conversation does not begin apart', { ...first, apartFirst: false }, [no, no], 'free'],
  ] as const)('%s', (_, conversation, alone, part) => {
    expect(partOf(conversation, alone)).toBe(part)
  })

  test('decides how many may be let in: one at a time while apart, one or both when free', () => {
    expect(() => mayBeLetIn('apart', 1)).not.toThrow()
    expect(() => mayBeLetIn('apart', 2)).toThrow('conversation.apart_first')
    expect(() => mayBeLetIn('free', 2)).not.toThrow()
  })
})

test('doing without is said while the lobby is open, and not days before or afterwards', () => {
  const accepted = acceptedConversation({
    id: 'conversation',
    coupleId: 'couple',
    number: 1,
    noShows: 0,
    apartFirst: true,
    createdAt: start,
  })
  const appointment = { professionalId: 'marijke', startsAt: start, endsAt: after(start, minutes(60)) }
  const conversation: Conversation = {
    ...accepted,
    ...appointment,
    state: 'booked',
    timeZone: 'UTC',
    wallTime: '2026-12-01T18:00',
  }
  expect(goWithoutApart(conversation, start).withoutApart).toBe(true)
  expect(() => goWithoutApart(conversation, after(start, -minutes(11)))).toThrow('conversation.room_closed')
  expect(() => goWithoutApart({ ...conversation, state: 'held' }, start)).toThrow('conversation.room_closed')
})
