import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { defineJob } from '../platform/jobs/handlers.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { nextOf } from './domain/moment.ts'
import { keptUntil, type Plan } from './domain/plan.ts'
import { PlansRepository } from './plans.repository.ts'
import type { Situation } from './situations.ts'

/** Names the plan, not the person: what still waits when somebody is erased leads nowhere. */
export const look = defineJob('reminders.look', z.strictObject({ planId: z.uuid(), round: z.int() }))

/** Keeps a plan together with its next look. */
@Injectable()
export class Looks {
  constructor(
    private readonly plans: PlansRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Saves the plan and plans a look: the next time its moment comes, whatever that brings. Who wants no mail is looked
   * at no more, but for the last time, when the plan goes. The look that was planned before is overtaken.
   */
  async keep(tx: Tx, plan: Plan, situation: Situation): Promise<void> {
    const kept = { ...plan, round: plan.round + 1 }
    await this.plans.save(tx, kept)
    const { id: planId, round } = kept
    const dueAt = situation.wantsMail ? nextOf(kept, situation.timeZone, situation.now) : keptUntil(situation)
    await this.outbox.plan(tx, look, { planId, round }, { dueAt, occurrence: `${planId}/${round}` })
  }
}
