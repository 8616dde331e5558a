import { Injectable, type OnApplicationBootstrap } from '@nestjs/common'
import * as z from 'zod'
import { OrganisationsReader } from '../organisations/organisations.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { statsWriter, system } from '../platform/domain/actor.ts'
import { defineJob, ScheduledJob } from '../platform/jobs/handlers.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { lastTurn, type Month, monthAfter, turnOf } from './domain/calendar.ts'
import { TurnMunicipality } from './turn-municipality.ts'

const turnMonth = defineJob('insights.turn-month', z.strictObject({ month: z.string() }))

/**
 * On the eighth of each month closes the month before and publishes what is due, for every municipality. Months that
 * were missed are turned first, in order. Running it again changes nothing. It plans the next month itself.
 */
@Injectable()
export class TurnMonth extends ScheduledJob<{ month: string }> implements OnApplicationBootstrap {
  override readonly kind = turnMonth
  override readonly queue = 'figures'

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationsReader,
    private readonly turning: TurnMunicipality,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super()
  }

  /** The first month is planned when the program starts. Planning it again leaves one. */
  async onApplicationBootstrap(): Promise<void> {
    await this.planNext(lastTurn(this.clock.now()))
  }

  override async run(): Promise<void> {
    const last = lastTurn(this.clock.now())
    for (const municipalityId of await this.unitOfWork.run(statsWriter, (tx) => this.organisations.ids(tx))) {
      await this.turning.run(municipalityId, last)
    }
    await this.planNext(last)
  }

  private async planNext(last: Month): Promise<void> {
    const month = monthAfter(last)
    await this.unitOfWork.run(system('insights.plan'), (tx) =>
      this.outbox.plan(tx, turnMonth, { month }, { dueAt: turnOf(month), dedupeKey: month }),
    )
  }
}
