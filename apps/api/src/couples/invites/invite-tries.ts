import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { hours } from '../../platform/domain/duration.ts'
import { RateLimiter } from '../../platform/http/rate-limiter.ts'
import { inviteNotUsable } from './domain/invite.policy.ts'
import { type Invite, inviteIsOpen } from './domain/invite.ts'
import { InvitesRepository } from './invites.repository.ts'

/**
 * Tries one address on the internet has in an hour. Eight spoken characters are 39 bits: at this pace guessing one
 * open invite among a thousand takes longer than any invite lives.
 */
const inviteRateLimit = { name: 'invite', maxTries: 30, windowMs: hours(1) }

/** Finds the open invite behind what somebody typed or clicked, a limited number of times. */
@Injectable()
export class InviteTries {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly invites: InvitesRepository,
    private readonly clock: Clock,
  ) {}

  count(ip: string): Promise<void> {
    return this.limiter.consume(inviteRateLimit, ip)
  }

  /** Throws `invite.not_usable` for everything that is not an open invite, without saying why. */
  async openInvite(tx: Tx, given: string): Promise<Invite> {
    const invite = await this.invites.byGiven(tx, given)
    if (!invite || !inviteIsOpen(invite, this.clock.now())) throw inviteNotUsable()
    return invite
  }
}
