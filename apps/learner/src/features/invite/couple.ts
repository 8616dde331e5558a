import type { Reply } from '@tweespraak/contract/endpoint'
import type { invitePartner, readCouple } from '@tweespraak/contract/learner/couple'

export type Couple = NonNullable<Reply<typeof readCouple>['couple']>

/** An invite as it is shown once, to whoever made it. */
export type MadeInvite = Reply<typeof invitePartner>
