import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import { coupleBegan, partnerJoined, partnerLeft } from '../couples/couples.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { OwnPlans } from './own-plans.ts'
import { PlansRepository } from './plans.repository.ts'
import { Situations } from './situations.ts'

type OfPerson = z.output<typeof coupleBegan.payload>

/** Each of these events names who did it. Only for that person something follows: a partner's coming or going plans nothing. */
@Injectable()
export class BeginWithCouple extends Subscriber<OfPerson> {
  override readonly name = 'reminders.begin-with-couple'
  override readonly event = coupleBegan

  constructor(private readonly own: OwnPlans) {
    super()
  }

  override handle(tx: Tx, { personId }: OfPerson): Promise<void> {
    return this.own.wake(tx, personId)
  }
}

@Injectable()
export class BeginWithJoining extends Subscriber<OfPerson> {
  override readonly name = 'reminders.begin-with-joining'
  override readonly event = partnerJoined

  constructor(private readonly own: OwnPlans) {
    super()
  }

  override handle(tx: Tx, { personId }: OfPerson): Promise<void> {
    return this.own.wake(tx, personId)
  }
}

@Injectable()
export class EndWithLeaving extends Subscriber<OfPerson> {
  override readonly name = 'reminders.end-with-leaving'
  override readonly event = partnerLeft

  constructor(
    private readonly plans: PlansRepository,
    private readonly situations: Situations,
  ) {
    super()
  }

  /** Who came back meanwhile keeps the new plan. */
  override async handle(tx: Tx, { personId }: OfPerson): Promise<void> {
    if (!(await this.situations.of(tx, personId))) await this.plans.forget(tx, personId)
  }
}
