import { DisconnectReason } from 'livekit-client'

/** Before each try to get in again; the last one repeats. */
const retryDelaysMs = [300, 1_000, 2_000, 3_000] as const
const lastRetryDelayMs = 5_000

/** Returns the milliseconds to wait before the nth try, spread by a fifth, so that not everybody comes at once. */
export function retryDelayMs(attempt: number, chance: number): number {
  const delayMs = retryDelaysMs[attempt] ?? lastRetryDelayMs
  return Math.round(delayMs * (0.8 + 0.4 * chance))
}

/**
 * Why a call is over.
 * - `left`: this person hung up.
 * - `putOut`: the professional ended it, or sent this person back to the lobby, or the conversation goes on in another room:
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
