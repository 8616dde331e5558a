import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import { partnerLeft } from '../../couples/couples.events.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { OffersRepository } from '../offer/offers.repository.ts'
import { AppointmentChanges } from './appointment-changes.ts'

type Left = z.output<typeof partnerLeft.payload>

/** Two who are no longer together have no appointment and no offer. To everybody it looks like any cancellation. */
@Injectable()
export class CancelAfterSeparation extends Subscriber<Left> {
  override readonly name = 'conversations.cancel-after-separation'
  override readonly event = partnerLeft

  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly offers: OffersRepository,
    private readonly appointments: AppointmentChanges,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId }: Left): Promise<void> {
    await this.offers.close(tx, coupleId)
    for (const conversation of await this.conversations.ofCouple(tx, coupleId))
      await this.appointments.callOff(tx, conversation)
  }
}
