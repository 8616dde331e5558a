import { DataSubjectRequests } from '../src/privacy/data-subject-requests.ts'
import type { World } from './world.ts'

/** Every person or couple column that some eraser answers for, as `schema.table.column`. */
export const claimedColumns = (world: World): string[] =>
  world.app.get(DataSubjectRequests).erasers.flatMap((it) => [...it.columns])
