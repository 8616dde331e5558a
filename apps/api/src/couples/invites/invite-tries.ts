import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { DomainError } from '../../platform/domain/domain-error.ts'
import { hours } from '../../platform/domain/duration.ts'
import { type CountedTry, RateLimiter } from '../../platform/http/rate-limiter.ts'
import { inviteNotUsable, inviteNotUsableCode } from './domain/invite.policy.ts'
import { type Invite, inviteIsOpen, readInvite } from './domain/invite.ts'
import { InvitesRepository } from './invites.repository.ts'

/** Wrong invites that one person, and that one address on the internet, may try in an hour. */
const accountLimit = { name: 'invite-account', maxTries: 10, windowMs: hours(1) }
const placeLimit = { name: 'invite-place', maxTries: 30, windowMs: hours(1) }

/**
 * Wrong spoken codes that all together may try in an hour; then only links work until the hour is over. Eight spoken
 * characters are 39 bits: with 1,000 open invites, 300 tries an hour take some 250 years to hit one.
 */
const spokenLimit = { name: 'invite-spoken', maxTries: 300, windowMs: hours(1) }

const spokenClosed = (retryAfter: number) => new DomainError('too_many', 'invite.spoken_closed', retryAfter)

/** Whoever answers an invite, and from where. */
interface Trier {
  readonly actor: Actor
  readonly ip: string
}

/**
 * Finds the open invite behind what somebody typed or clicked. Looking, "not now" and accepting count together, and
 * only what was wrong counts: a hall full of couples on one network is not kept out.
 */
@Injectable()
export class InviteTries {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly invites: InvitesRepository,
    private readonly clock: Clock,
  ) {}

  /** Does something with an invite. Throws `request.too_many` or `invite.spoken_closed` after too many wrong ones. */
  limited<T>(given: string, by: Trier, attempt: () => Promise<T>): Promise<T> {
    return this.limiter.limitFailures(triesOf(given, by), {
      isFailure: (error) => error instanceof DomainError && error.code === inviteNotUsableCode,
      attempt,
    })
  }

  /** Throws `invite.not_usable` for everything that is not an open invite, without saying why. */
  async openInvite(tx: Tx, given: string): Promise<Invite> {
    const invite = await this.invites.byGiven(tx, given)
    if (!invite || !inviteIsOpen(invite, this.clock.now())) throw inviteNotUsable()
    return invite
  }
}

function triesOf(given: string, { actor, ip }: Trier): CountedTry[] {
  const tries: CountedTry[] = [{ limit: placeLimit, who: ip }]
  if (actor.kind === 'participant') tries.unshift({ limit: accountLimit, who: actor.personId })
  if (readInvite(given).kind === 'spoken') tries.push({ limit: spokenLimit, who: 'all', refusal: spokenClosed })
  return tries
}
