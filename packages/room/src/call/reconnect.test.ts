import { DisconnectReason } from 'livekit-client'
import { expect, test } from 'vitest'
import { overBecause, retryDelayMs } from './reconnect.ts'

test.for([
  [DisconnectReason.CLIENT_INITIATED, 'left'],
  [DisconnectReason.DUPLICATE_IDENTITY, 'elsewhere'],
  [DisconnectReason.PARTICIPANT_REMOVED, 'putOut'],
  [DisconnectReason.ROOM_DELETED, 'putOut'],
  [DisconnectReason.SERVER_SHUTDOWN, null],
  [DisconnectReason.STATE_MISMATCH, null],
  [DisconnectReason.JOIN_FAILURE, null],
  [DisconnectReason.UNKNOWN_REASON, null],
  [undefined, null],
] as const)('LiveKit’s reason %s means %s', ([reason, over]) => {
  expect(overBecause(reason)).toBe(over)
})

test('coming back begins at once, slows down to five seconds, and never all at the same moment', () => {
  expect(retryDelayMs(0, 0.5)).toBe(300)
  expect(retryDelayMs(4, 0.5)).toBe(5_000)
  expect(retryDelayMs(400, 0.5)).toBe(5_000)
  expect([retryDelayMs(4, 0), retryDelayMs(4, 1)]).toEqual([4_000, 6_000])
})
