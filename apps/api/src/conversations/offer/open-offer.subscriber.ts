import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import { partnerJoined } from '../../couples/couples.events.ts'
import { CouplesReader } from '../../couples/couples.reader.ts'
import { LicencesReader } from '../../licences/licences.reader.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { OffersRepository } from './offers.repository.ts'

type Joined = z.output<typeof partnerJoined.payload>

/** Two people together are offered three conversations, when their municipality has a package left. */
@Injectable()
export class OpenOffer extends Subscriber<Joined> {
  override readonly name = 'conversations.open-offer'
  override readonly event = partnerJoined

  constructor(
    private readonly couples: CouplesReader,
    private readonly licences: LicencesReader,
    private readonly offers: OffersRepository,
    private readonly conversations: ConversationsRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId }: Joined): Promise<void> {
    await this.offers.lock(tx, coupleId)
    const couple = await this.couples.couple(tx, coupleId)
    const had = await this.conversations.ofCouple(tx, coupleId)
    if (!couple || had.length > 0) return
    if (await this.licences.hasPackageLeft(tx, couple.batchId)) await this.offers.open(tx, coupleId)
  }
}
