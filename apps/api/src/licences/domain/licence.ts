import type { Channel } from '@tweespraak/contract/values/channel'
import { after, weeks } from '../../platform/domain/duration.ts'

/** A code that was used, and by whom. Nobody but that person and the system reads it. */
export interface Licence {
  readonly id: string
  readonly codeId: string
  readonly batchId: string
  readonly municipalityId: string
  readonly channel: Channel
  /** null once the person was erased. */
  readonly personId: string | null
  readonly activatedAt: Date | null
  readonly until: Date | null
  readonly ended: boolean
}

/** How long a couple has, from the moment the code is used. */
export const licenceTermMs = weeks(26)

export const licenceEnd = (activatedAt: Date): Date => after(activatedAt, licenceTermMs)
