import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/outbox/outbox.ts'
import { defineErrand } from '../platform/outbox/work.ts'
import { nextOf } from './domain/moment.ts'
import type { Plan } from './domain/plan.ts'
import { PlansRepository } from './plans.repository.ts'

/** Names the plan, not the person: what still waits when somebody is erased leads nowhere. */
export const look = defineErrand('reminders.look', z.strictObject({ planId: z.uuid(), round: z.int() }))

/** Keeps a plan together with its next look: the next time its moment comes, whatever that brings. */
@Injectable()
export class Looks {
  constructor(
    private readonly plans: PlansRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Saves the plan and plans a look; the look that was planned before is overtaken. */
  async keep(tx: Tx, plan: Plan, timeZone: string): Promise<Plan> {
    const kept = { ...plan, round: plan.round + 1 }
    await this.plans.save(tx, kept)
    const { id: planId, round } = kept
    const moment = { dueAt: nextOf(kept, timeZone, this.clock.now()), occurrence: `${planId}/${round}` }
    await this.outbox.plan(tx, look, { planId, round }, moment)
    return kept
  }
}
