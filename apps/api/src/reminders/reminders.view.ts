import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import { type Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { isAsked, isPaused } from './domain/plan.ts'
import { PlansRepository } from './plans.repository.ts'
import { Situations } from './situations.ts'

type Reminders = Output<typeof contract.readReminders>

/** What a person chose about reminders. Two people with one mailbox see what everybody sees: it names nobody else. */
@Injectable()
export class RemindersView {
  constructor(
    private readonly plans: PlansRepository,
    private readonly situations: Situations,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Reminders> {
    return this.read(tx, actor.personId)
  }

  async read(tx: Tx, personId: string): Promise<Reminders> {
    const situation = await this.situations.of(tx, personId)
    if (!situation) return { moment: null, pausedUntil: null, offer: false, asked: false }
    const plan = await this.plans.of(tx, personId)
    const { now, doings, doneAt, timeIsOver, wantsMail } = situation
    return {
      moment: plan?.chosen ? { weekday: plan.weekday, time: plan.time } : null,
      pausedUntil: plan && isPaused(plan, now) ? plan.countsFrom.toISOString() : null,
      offer: doings.begun && doings.somethingLeft && !timeIsOver && !plan?.offerClosed,
      // Who wants no mail is not asked about it.
      asked: Boolean(plan && wantsMail && !timeIsOver && isAsked(plan, doneAt)),
    }
  }
}
