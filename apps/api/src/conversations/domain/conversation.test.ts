import { describe, expect, test } from 'vitest'
import { hours, minutes, after as shift } from '../../platform/domain/duration.ts'
import type { Slot } from '../availability/domain/slots.ts'
import {
  acceptedConversation,
  book,
  type Conversation,
  cancel,
  durationMsOf,
  end,
  following,
  move,
  type Transition,
  transitions,
} from './conversation.ts'

const now = new Date('2026-12-01T12:00:00Z')
const slot: Slot = {
  professionalId: 'marijke',
  startsAt: shift(now, hours(72)),
  endsAt: shift(now, hours(73)),
  timeZone: 'Europe/Amsterdam',
  wallTime: '2026-12-04T13:00',
}
const later: Slot = {
  ...slot,
  startsAt: shift(now, hours(96)),
  endsAt: shift(now, hours(97)),
  wallTime: '2026-12-05T13:00',
}
const conversation: Conversation = {
  ...acceptedConversation({
    id: 'conversation',
    coupleId: 'couple',
    number: 1,
    noShows: 0,
    apartFirst: true,
    createdAt: now,
  }),
  roomName: 'room',
  roomKey: Buffer.of(1),
}
const booked = book(conversation, slot)

test('the table of a conversation, in full', () => {
  const deeds: Transition[] = [
    'book',
    'move',
    'cancelByCouple',
    'cancelByProfessional',
    'endHeld',
    'endAsNoShow',
    'endAsNotHeld',
  ]
  const printed = Object.entries(transitions).map(([from, row]) =>
    [from, ...deeds.map((deed) => row[deed] ?? '-')].join(' '),
  )
  expect(printed).toEqual([
    'accepted booked - - - - - -',
    'booked - moved cancelled_couple cancelled_professional held no_show cancelled_professional',
    'moved - moved cancelled_couple cancelled_professional held no_show cancelled_professional',
    'held - - - - - - -',
    'no_show - - - - - - -',
    'cancelled_couple - - - - - - -',
    'cancelled_professional - - - - - - -',
  ])
})

describe('booking and moving', () => {
  test('a booked conversation carries the slot: instant, zone and wall time', () => {
    expect(booked).toMatchObject({ ...slot, state: 'booked', moves: 0, sequence: 0 })
  })

  test('what is booked is not booked again', () => {
    expect(() => book(booked, slot)).toThrow('conversation.not_to_book')
  })

  test('an appointment moves twice and not a third time', () => {
    const twice = move(move(booked, later, now), slot, now)
    expect(twice).toMatchObject({ state: 'moved', moves: 2, sequence: 2 })
    expect(() => move(twice, later, now)).toThrow('conversation.moved_twice')
  })

  test('moving is possible until 24 hours before, to the millisecond', () => {
    const last = shift(slot.startsAt, -hours(24))
    expect(move(booked, later, last).startsAt).toEqual(later.startsAt)
    expect(() => move(booked, later, shift(last, 1))).toThrow('conversation.too_late')
  })

  test('a conversation that is not booked cannot be moved or cancelled', () => {
    expect(() => move(conversation, later, now)).toThrow('conversation.not_booked')
    expect(() => cancel(conversation, 'couple', now)).toThrow('conversation.not_booked')
  })
})

describe('cancelling and ending', () => {
  test.each([
    ['couple', 'cancelled_couple'],
    ['professional', 'cancelled_professional'],
  ] as const)('the %s cancels until the start; the key of the room is gone and calendars hear of it', (by, state) => {
    expect(cancel(booked, by, shift(slot.startsAt, -1))).toMatchObject({ state, roomKey: null, sequence: 1 })
    expect(() => cancel(booked, by, slot.startsAt)).toThrow('conversation.already_started')
  })

  test.each([
    ['held', 'held'],
    ['noShow', 'no_show'],
    ['notHeld', 'cancelled_professional'],
  ] as const)('a conversation that began ends as %s, and its key is gone', (outcome, state) => {
    expect(end(booked, outcome, slot.startsAt)).toMatchObject({ state, roomKey: null, endedAt: slot.startsAt })
  })

  test('a conversation does not end before it began, nor twice', () => {
    expect(() => end(booked, 'held', shift(slot.startsAt, -1))).toThrow('conversation.not_started')
    // Somebody went in before the time: whoever must stop then may stop.
    const opened = { ...booked, openedAt: shift(slot.startsAt, -60_000) }
    expect(end(opened, 'notHeld', shift(slot.startsAt, -1)).state).toBe('cancelled_professional')
    expect(() => end(end(booked, 'held', slot.endsAt), 'held', slot.endsAt)).toThrow('conversation.not_booked')
  })

  test.each([
    ['held', 1, 0, { number: 2, noShows: 0 }],
    ['held', 1, 1, { number: 2, noShows: 0 }],
    ['held', 3, 0, undefined],
    ['cancelled_couple', 2, 0, { number: 2, noShows: 0 }],
    ['cancelled_couple', 2, 1, { number: 2, noShows: 1 }],
    ['cancelled_professional', 3, 0, { number: 3, noShows: 0 }],
    ['no_show', 1, 0, { number: 1, noShows: 1 }],
    ['no_show', 1, 1, { number: 2, noShows: 0 }],
    ['no_show', 3, 1, undefined],
  ] as const)('after %s of conversation %i, with %i no-shows before, comes %o', (...[state, number, noShows, next]) => {
    expect(following({ state, number, noShows, apartFirst: false }, false)).toEqual(
      next && { ...next, apartFirst: false },
    )
  })

  test.each([
    ['held, and the two met', 'held', true, false],
    ['held with one partner, or ended before they met', 'held', false, true],
    ['not held, which brings the same conversation again', 'cancelled_professional', false, true],
    ['missed twice', 'no_show', false, true],
  ] as const)('a conversation follows that begins apart until two met: %s', (_, state, met, apartFirst) => {
    expect(following({ state, number: 1, noShows: 1, apartFirst: true }, met)).toMatchObject({ apartFirst })
  })

  test('doing without each apart was for one conversation', () => {
    expect(end({ ...booked, withoutApart: true }, 'held', slot.endsAt).withoutApart).toBe(false)
  })

  test('the first two conversations take an hour, the third three quarters', () => {
    expect([1, 2, 3].map((n) => durationMsOf(n as 1))).toEqual([minutes(60), minutes(60), minutes(45)])
  })
})
