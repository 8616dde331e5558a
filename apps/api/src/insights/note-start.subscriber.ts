import { Injectable } from '@nestjs/common'
import { channel } from '@tweespraak/contract/values/channel'
import type * as z from 'zod'
import { CouplesReader } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { momentOf } from '../platform/domain/duration.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { coupleStarted } from '../progress/progress.events.ts'
import { monthOf } from './domain/calendar.ts'
import { outcomeRules, startsSeries } from './figure-rules.ts'
import { OutcomesRepository } from './outcomes.repository.ts'

type Started = z.output<typeof coupleStarted.payload>

/**
 * A couple that started waits for a block. The event comes once for each partner: the first counts. After the
 * first 26 weeks none counts any more, because by then nobody remembers whether the couple was counted before.
 */
@Injectable()
export class NoteStart extends Subscriber<Started> {
  override readonly name = 'insights.note-start'
  override readonly event = coupleStarted

  constructor(
    private readonly couples: CouplesReader,
    private readonly outcomes: OutcomesRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId, municipalityId, startedAt }: Started): Promise<void> {
    const couple = await this.couples.couple(tx, coupleId)
    const moment = momentOf(startedAt)
    if (!couple || moment > couple.countedUntil || (await this.outcomes.knows(tx, coupleId))) return
    const series = [outcomeRules.series, startsSeries(channel.parse(couple.channel))]
    await this.outcomes.add(tx, { coupleId, municipalityId, started: monthOf(moment), series })
  }
}
