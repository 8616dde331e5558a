import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { DomainError } from '../platform/domain/domain-error.ts'
import { Ids } from '../platform/ids/ids.ts'
import { momentAt, moments, type WeeklyMoment } from './domain/moment.ts'
import { isSilent, type Plan } from './domain/plan.ts'
import { Looks } from './looks.ts'
import { PlansRepository } from './plans.repository.ts'
import { Situations } from './situations.ts'

const noCouple = () => new DomainError('conflict', 'couple.not_there')

/** The plan of one person, made when it is first needed. */
@Injectable()
export class OwnPlans {
  constructor(
    private readonly plans: PlansRepository,
    private readonly situations: Situations,
    private readonly looks: Looks,
    private readonly ids: Ids,
  ) {}

  /** Changes the plan of somebody who takes part. Throws `couple.not_there`. */
  async change(tx: Tx, personId: string, how: (plan: Plan, now: Date) => Plan): Promise<void> {
    const situation = await this.situations.of(tx, personId)
    if (!situation) throw noCouple()
    const plan = await this.begun(tx, personId, situation.now)
    await this.looks.keep(tx, how(plan, situation.now), situation)
  }

  /** For who takes part and wants mail: a plan and its next look. What was silent is so no more. */
  async wake(tx: Tx, personId: string): Promise<void> {
    const situation = await this.situations.of(tx, personId)
    if (!situation?.wantsMail) return
    const plan = await this.begun(tx, personId, situation.now)
    const silent = isSilent(plan, situation.doneAt)
    await this.looks.keep(tx, silent ? { ...plan, countsFrom: situation.now } : plan, situation)
  }

  /** A moment that nobody chose. */
  draw(): WeeklyMoment {
    return momentAt(this.ids.below(moments))
  }

  private async begun(tx: Tx, personId: string, now: Date): Promise<Plan> {
    const fresh: Plan = {
      ...this.draw(),
      id: this.ids.id(),
      personId,
      chosen: false,
      sequence: 0,
      countsFrom: now,
      said: 0,
      saidAt: null,
      offerClosed: false,
      round: 0,
    }
    if (await this.plans.add(tx, fresh)) return fresh
    const there = await this.plans.lock(tx, { personId })
    if (!there) throw new DomainError('unavailable', 'server.unavailable', 1)
    return there
  }
}
