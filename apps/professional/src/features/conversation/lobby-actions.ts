import { isInside } from './conversation-parts.ts'
import type { Lobby, Seat } from './lobby-query.ts'

/**
 * - `letIn`: one or both come in, beside the person who is there.
 * - `alone`: this one comes in, or stays, and the other one, `out`, goes back to the lobby.
 * - `wait`: this one goes back to the lobby.
 */
export type LobbyAction =
  | { readonly kind: 'letIn'; readonly seats: readonly Seat[] }
  | { readonly kind: 'alone'; readonly seat: Seat; readonly out: Seat | undefined }
  | { readonly kind: 'wait'; readonly seat: Seat }

/**
 * Returns what a professional can do with the people who wait and are inside: the next thing, if there is one, and the
 * rest. It means nothing who goes first: where both wait, the random id of a seat decides whom it proposes, and the
 * professional may take the other one.
 */
export function lobbyActionsOf({ part, seats }: Lobby): {
  readonly next: LobbyAction | undefined
  readonly rest: readonly LobbyAction[]
} {
  const inside = seats.filter(isInside)
  const waiting = seats.filter(({ state }) => state === 'waiting').toSorted(byChance)
  const [only] = inside
  const out = (seat: Seat): LobbyAction => ({ kind: 'alone', seat, out: inside.find((it) => it !== seat) })
  const wait = inside.map((seat): LobbyAction => ({ kind: 'wait', seat }))

  if (inside.length > 1) return { next: undefined, rest: inside.map(out) }
  if (part === 'free') {
    const letIn: LobbyAction | undefined =
      waiting.length > 0 ? { kind: 'letIn', seats: inOrder(seats, waiting) } : undefined
    const apart = waiting.length > 1 || only ? waiting.map(out) : []
    return { next: letIn, rest: [...apart, ...wait] }
  }
  const unseen = waiting.filter(({ seenAlone }) => !seenAlone)
  const mayNext = !only || only.seenAlone
  const next = mayNext && unseen[0] ? out(unseen[0]) : undefined
  const others = waiting.filter((seat) => seat !== unseen[0] || !next)
  return { next, rest: [...others.map(out), ...wait] }
}

/** From here on the eight minutes that each has alone are nearly over. */
const nearlyOverSeconds = 7 * 60

/** Is one partner still in the time that is theirs alone? Then nothing urges on to what comes next. */
export function hasTimeLeft({ apartFirst, seats }: Lobby): boolean {
  const [only, other] = seats.filter(isInside)
  return apartFirst && !other && only !== undefined && only.aloneSeconds < nearlyOverSeconds
}

const byChance = (a: Seat, b: Seat): number => (a.seatId < b.seatId ? -1 : 1)
const inOrder = (seats: readonly Seat[], those: readonly Seat[]): readonly Seat[] =>
  seats.filter((it) => those.includes(it))
