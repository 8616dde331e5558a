import type { ResponseOf } from '@tweespraak/contract/endpoint'
import type { invitePartner, readCouple } from '@tweespraak/contract/learner/couple'

export type Couple = NonNullable<ResponseOf<typeof readCouple>['couple']>

/** An invite as it is shown once, to whoever made it. */
export type MadeInvite = ResponseOf<typeof invitePartner>
