import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import { partnerLeft } from '../couples/couples.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { CalledOff } from './called-off.ts'
import { OffersRepository } from './offers.repository.ts'
import { TalksRepository } from './talks.repository.ts'

type Left = z.output<typeof partnerLeft.payload>

/** Who is no longer together has no appointment together, and no offer. To everybody it looks like any cancellation. */
@Injectable()
export class CallOffAfterParting extends Subscriber<Left> {
  override readonly name = 'conversations.call-off-after-parting'
  override readonly event = partnerLeft

  constructor(
    private readonly talks: TalksRepository,
    private readonly offers: OffersRepository,
    private readonly calledOff: CalledOff,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId }: Left): Promise<void> {
    await this.offers.close(tx, coupleId)
    for (const talk of await this.talks.ofCouple(tx, coupleId)) await this.calledOff.run(tx, talk)
  }
}
