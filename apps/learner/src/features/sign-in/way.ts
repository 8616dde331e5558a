import type { Me } from '@tweespraak/contract/learner/account'

/** A way to come back in. */
export type Way = 'device' | 'mail' | 'paper' | 'newPin'

export interface WayProps {
  readonly onIn: (me: Me) => Promise<void>
  readonly onWay: (way: Way) => void
}
