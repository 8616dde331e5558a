// The heavy entry: LiveKit and everything that needs it. Load it lazily, after `prefetchRoom` from ./prefetch.
import './room.css'

export type { Enter, Entry } from './call/call.ts'
export { DeviceCheck } from './check/device-check.tsx'
export { CallRoom } from './room/call-room.tsx'
export type { Somebody } from './room/person-tile.tsx'
export { TimeLeftText } from './room/time-left-text.tsx'
export { useVisit } from './visit.ts'
