import { Platform1700000000001 } from './m0001-platform.ts'

/** Every migration, in order. */
export const migrations = [Platform1700000000001] as const
