import type { Lobby, Seat } from './lobby-query.ts'

/** `one` and `two` are the partners apart, in the order of their lines. */
export type ConversationPartKey = 'welcome' | 'one' | 'two' | 'both' | 'close'

type Minutes = readonly [welcome: number, each: number, both: number, close: number]

/** How long each part is meant to take, in minutes. The third conversation is three quarters of an hour. */
const minutes = (number: number, apartFirst: boolean): Minutes => {
  if (number === 3) return apartFirst ? [5, 8, 17, 7] : [5, 0, 33, 7]
  return apartFirst ? [5, 8, 30, 9] : [5, 0, 46, 9]
}

/** The parts of a conversation in order. Only one that begins apart has parts for each. */
export function partsOf(number: number, apartFirst: boolean): readonly { key: ConversationPartKey; minutes: number }[] {
  const [welcome, each, both, close] = minutes(number, apartFirst)
  const apart = apartFirst
    ? ([
        { key: 'one', minutes: each },
        { key: 'two', minutes: each },
      ] as const)
    : []
  return [
    { key: 'welcome', minutes: welcome },
    ...apart,
    { key: 'both', minutes: both },
    { key: 'close', minutes: close },
  ]
}

export const isInside = ({ state }: Seat): boolean => state === 'admitted' || state === 'inRoom'

/** The part that goes on now: who is inside says it. null where one is spoken with apart outside the plan. */
export function partNow({ seats, apartFirst }: Lobby): ConversationPartKey | null {
  const inside = seats.filter(isInside)
  const [only] = inside
  if (inside.length > 1) return 'both'
  if (!only) return seats.some(({ aloneSeconds }) => aloneSeconds > 0) ? null : 'welcome'
  if (!apartFirst) return null
  return seats.indexOf(only) === 0 ? 'one' : 'two'
}

/** One partner is inside, and the other is not: what is said now is not for the other. */
export const isAlone = ({ seats }: Lobby): boolean => seats.filter(isInside).length === 1
