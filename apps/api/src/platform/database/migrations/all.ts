import { Platform1700000000001 } from './m0001-platform.ts'
import { Identity1700000000002 } from './m0002-identity.ts'
import { Couples1700000000005 } from './m0005-couples.ts'
import { Progress1700000000006 } from './m0006-progress.ts'
import { Notifications1700000000010 } from './m0010-notifications.ts'

/** Every migration, in order. */
export const migrations = [
  Platform1700000000001,
  Identity1700000000002,
  Couples1700000000005,
  Progress1700000000006,
  Notifications1700000000010,
] as const
