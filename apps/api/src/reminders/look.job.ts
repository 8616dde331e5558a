import { Injectable } from '@nestjs/common'
import { SendMessage } from '../notifications/notifications.module.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { ScheduledJob } from '../platform/jobs/handlers.ts'
import { afterSaying, afterTheEnd, type Plan, whatToSay } from './domain/plan.ts'
import { Looks, look } from './looks.ts'
import { PlansRepository } from './plans.repository.ts'
import { type Situation, Situations } from './situations.ts'

/**
 * Looks at one person when their moment of the week comes, says something or nothing, and plans the next look. A look
 * whose day has passed says nothing: after a long journey through time one comes, not forty.
 */
@Injectable()
export class Look extends ScheduledJob<{ planId: string; round: number }> {
  override readonly kind = look

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlansRepository,
    private readonly situations: Situations,
    private readonly send: SendMessage,
    private readonly looks: Looks,
  ) {
    super()
  }

  override async run({ planId, round }: { planId: string; round: number }): Promise<void> {
    await this.unitOfWork.run(system(this.kind.name), async (tx) => {
      const plan = await this.plans.lock(tx, { id: planId })
      if (!plan || plan.round !== round) return
      const situation = await this.situations.of(tx, plan.personId)
      if (!situation) return this.plans.forget(tx, plan.personId)
      await this.looks.keep(tx, await this.say(tx, plan, situation), situation)
    })
  }

  private async say(tx: Tx, plan: Plan, situation: Situation): Promise<Plan> {
    if (situation.timeIsOver) return afterTheEnd(plan, situation)
    const saying = whatToSay(plan, situation)
    if (!saying || !(await this.situations.mayMail(tx, plan.personId, situation))) return plan
    await this.send.run(tx, {
      personId: plan.personId,
      template: `reminder.${saying}`,
      about: { planId: plan.id, saidAt: situation.now.getTime() },
      occurrence: `${plan.id}/${plan.round}`,
      delivery: 'once',
    })
    return afterSaying(plan, situation)
  }
}
