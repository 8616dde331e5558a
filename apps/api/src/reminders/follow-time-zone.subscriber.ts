import { Injectable } from '@nestjs/common'
import { timeZoneChanged } from '../identity/identity.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { Looks } from './looks.ts'
import { PlansRepository } from './plans.repository.ts'
import { Situations } from './situations.ts'

/** Half past seven stays half past seven for who travels: the next look is planned by the new clock. */
@Injectable()
export class FollowTimeZone extends Subscriber<{ personId: string }> {
  override readonly name = 'reminders.follow-time-zone'
  override readonly event = timeZoneChanged

  constructor(
    private readonly plans: PlansRepository,
    private readonly situations: Situations,
    private readonly looks: Looks,
  ) {
    super()
  }

  override async handle(tx: Tx, { personId }: { personId: string }): Promise<void> {
    const plan = await this.plans.lock(tx, { personId })
    const situation = plan && (await this.situations.of(tx, personId))
    if (situation) await this.looks.keep(tx, plan, situation)
  }
}
