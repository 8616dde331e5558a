import { describe, expect, test } from 'vitest'
import { partNow, partsOf } from '../src/features/conversation/conversation-parts.ts'
import { hasTimeLeft, type LobbyAction, lobbyActionsOf } from '../src/features/conversation/lobby-actions.ts'
import type { Lobby, Seat } from '../src/features/conversation/lobby-query.ts'

type Where = readonly [state: Seat['state'], seconds: number]
const appointment = { startsAt: '', endsAt: '', timeZone: '', wallTime: '', lobbyOpensAt: '', lobbyClosesAt: '' }
const lobby = (part: Lobby['part'], ana: Where, ben: Where, apartFirst = true): Lobby => ({
  number: 1,
  state: 'open',
  appointment,
  apartFirst,
  part,
  seats: [ana, ben].map(([state, aloneSeconds], place) => ({
    seatId: place === 0 ? 'b' : 'a',
    name: place === 0 ? 'Ana' : 'Ben',
    state,
    aloneSeconds,
    seenAlone: aloneSeconds >= 30,
  })),
})
const said = (press: LobbyAction | undefined): string => {
  if (!press) return 'nothing'
  if (press.kind === 'letIn') return `let in ${press.seats.map(({ name }) => name).join(' and ')}`
  if (press.kind === 'wait') return `let ${press.seat.name} wait`
  return `${press.seat.name} alone${press.out ? `, ${press.out.name} out` : ''}`
}

describe('what a professional can do next', () => {
  test.each([
    ['nobody is here', lobby('apart', ['away', 0], ['away', 0]), 'nothing', []],
    ['one waits', lobby('apart', ['waiting', 0], ['away', 0]), 'Ana alone', []],
    [
      'both wait: chance proposes, either may go first',
      lobby('apart', ['waiting', 0], ['waiting', 0]),
      'Ben alone',
      ['Ana alone'],
    ],
    [
      'one is inside, and was not spoken with yet',
      lobby('apart', ['inRoom', 9], ['waiting', 0]),
      'nothing',
      ['Ben alone, Ana out', 'let Ana wait'],
    ],
    ['one was spoken with', lobby('apart', ['inRoom', 480], ['waiting', 0]), 'Ben alone, Ana out', ['let Ana wait']],
    ['only one came', lobby('apart', ['inRoom', 480], ['away', 0]), 'nothing', ['let Ana wait']],
    [
      'the other is inside for a moment yet',
      lobby('apart', ['waiting', 480], ['inRoom', 5]),
      'nothing',
      ['Ana alone, Ben out', 'let Ben wait'],
    ],
    [
      'both were spoken with',
      lobby('free', ['waiting', 480], ['inRoom', 480]),
      'let in Ana',
      ['Ana alone, Ben out', 'let Ben wait'],
    ],
    [
      'both wait and may come in',
      lobby('free', ['waiting', 480], ['waiting', 480]),
      'let in Ana and Ben',
      ['Ben alone', 'Ana alone'],
    ],
    [
      'both are inside: one may be spoken with alone',
      lobby('free', ['inRoom', 480], ['inRoom', 480]),
      'nothing',
      ['Ana alone, Ben out', 'Ben alone, Ana out'],
    ],
  ])('%s', (_, it, next, rest) => {
    const presses = lobbyActionsOf(it)
    expect([said(presses.next), presses.rest.map(said)]).toEqual([next, rest])
  })

  test('while apart there is no way to let one in beside the other', () => {
    for (const ana of ['away', 'waiting', 'admitted', 'inRoom'] as const)
      for (const ben of ['away', 'waiting', 'admitted', 'inRoom'] as const) {
        const { next, rest } = lobbyActionsOf(lobby('apart', [ana, 0], [ben, 0]))
        expect([next, ...rest].filter((it) => it?.kind === 'letIn')).toEqual([])
      }
  })
})

describe('the plan of a conversation', () => {
  test.each([
    [1, true, 60],
    [2, false, 60],
    [2, true, 60],
    [3, false, 45],
    [3, true, 45],
  ] as const)('conversation %i, apart first %s, takes %i minutes', (number, apartFirst, minutes) => {
    expect(partsOf(number, apartFirst).reduce((sum, it) => sum + it.minutes, 0)).toBe(minutes)
    expect(partsOf(number, apartFirst).some(({ key }) => key === 'one')).toBe(apartFirst)
  })

  test.each([
    ['nobody is inside yet', lobby('apart', ['waiting', 0], ['away', 0]), 'welcome'],
    ['who is inside alone says whose part it is', lobby('apart', ['waiting', 0], ['inRoom', 3]), 'two'],
    ['two inside is together', lobby('free', ['inRoom', 480], ['inRoom', 480]), 'both'],
    ['between two parts nothing goes on', lobby('apart', ['waiting', 480], ['waiting', 0]), null],
    [
      'one apart in a later conversation is outside the plan',
      lobby('free', ['inRoom', 9], ['waiting', 0], false),
      null,
    ],
  ])('%s', (_, it, now) => {
    expect(partNow(it)).toBe(now)
  })
})

describe('nothing urges on', () => {
  test.each([
    ['while one has most of the eight minutes left', lobby('apart', ['inRoom', 40], ['waiting', 0]), true],
    ['with the second either, though both may meet now', lobby('free', ['waiting', 480], ['inRoom', 40]), true],
    ['until the eight minutes are nearly over', lobby('apart', ['inRoom', 425], ['waiting', 0]), false],
    ['when nobody is inside', lobby('apart', ['waiting', 0], ['waiting', 0]), false],
    ['when both are', lobby('free', ['inRoom', 60], ['inRoom', 60]), false],
    ['in a conversation that does not begin apart', lobby('free', ['inRoom', 40], ['waiting', 0], false), false],
  ])('%s', (_when, it, left) => {
    expect(hasTimeLeft(it)).toBe(left)
  })
})
