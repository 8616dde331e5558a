import * as z from 'zod/mini'
import { id, instant, timeZone } from './values.ts'

/** Which of the three conversations: 1 Focus, 2 Doorbraak, 3 Verder. */
export const conversationNumber = z.int().check(z.gte(1), z.lte(3))

/** A local date and time without a zone, `2026-12-01T19:30`. The zone stands beside it. */
export const wallTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/))

/** An appointment is an instant, the zone it was made in, and what the clock there shows. */
export const appointment = z.object({
  startsAt: instant,
  endsAt: instant,
  timeZone,
  wallTime,
  /** From this moment one can wait in the lobby; ten minutes before the start. */
  lobbyOpensAt: instant,
  /** After this moment nobody gets in any more; an hour after the end. */
  lobbyClosesAt: instant,
})

/** What a browser needs to get into the room now. Never kept: each entry asks anew. */
export const roomEntry = z.object({
  /** The LiveKit server, `ws(s)://`. */
  url: z.url(),
  /** Good for two minutes, for this room and this seat. */
  token: z.string(),
  /** The key of this conversation for end-to-end encryption, base64. Give it to LiveKit as a string; keep it in memory only. */
  encryptionKey: z.string(),
  seatId: id,
  /** Whose seat is the professional's. In the room people are known by their seats only. */
  professionalSeatId: id,
})
export type RoomEntry = z.output<typeof roomEntry>
