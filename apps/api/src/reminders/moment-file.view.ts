import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { DomainError } from '../platform/domain/domain-error.ts'
import { MomentCalendar } from './moment-calendar.ts'
import { PlansRepository } from './plans.repository.ts'
import { Situations } from './situations.ts'

const noMoment = () => new DomainError('conflict', 'reminders.no_moment')

/** The moment as a file for a calendar, under a name that says nothing. */
@Injectable()
export class MomentFileView {
  constructor(
    private readonly plans: PlansRepository,
    private readonly situations: Situations,
    private readonly calendar: MomentCalendar,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.momentFile>> {
    const plan = await this.plans.of(tx, actor.personId)
    const situation = await this.situations.of(tx, actor.personId)
    if (!plan?.chosen || !situation) throw noMoment()
    return { fileName: 'agenda.ics', ics: this.calendar.write(plan, situation) }
  }
}
