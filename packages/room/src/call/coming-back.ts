import { DisconnectReason } from 'livekit-client'

/** Milliseconds before each try to get in again; the last one goes on. */
const waits = [300, 1_000, 2_000, 3_000, 5_000] as const

/** Milliseconds to wait before the nth try, spread by a fifth, so that not everybody comes at the same moment. */
export function waitBefore(attempt: number, chance: number): number {
  const wait = waits[Math.min(attempt, waits.length - 1)] ?? 5_000
  return Math.round(wait * (0.8 + 0.4 * chance))
}

/**
 * Why a call is over.
 * - `left`: this person hung up.
 * - `putOut`: the professional ended it, or sent this person back to the lobby, or the talk goes on in another room:
 *   the API knows which.
 * - `elsewhere`: the same person came in on another device or page.
 * - `unsupported`: this browser cannot encrypt, and unencrypted we do not talk.
 */
export type Over = 'left' | 'putOut' | 'elsewhere' | 'unsupported'

const finals: ReadonlyMap<DisconnectReason | undefined, Over> = new Map([
  [DisconnectReason.CLIENT_INITIATED, 'left'],
  [DisconnectReason.DUPLICATE_IDENTITY, 'elsewhere'],
  [DisconnectReason.PARTICIPANT_REMOVED, 'putOut'],
  [DisconnectReason.ROOM_DELETED, 'putOut'],
])

/** Why a disconnect is final, or null: any other reason is a line that broke, and then we come back. */
export const overBecause = (reason: DisconnectReason | undefined): Over | null => finals.get(reason) ?? null
