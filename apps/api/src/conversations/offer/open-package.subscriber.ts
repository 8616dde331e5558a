import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import { CouplesReader } from '../../couples/couples.reader.ts'
import { PackagesCommands } from '../../licences/packages.commands.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { offerAnswered } from '../conversations.events.ts'
import { NextConversation } from '../next-conversation.ts'
import { agreed } from './domain/offer.ts'
import { OffersRepository } from './offers.repository.ts'

type Answered = z.output<typeof offerAnswered.payload>

/** When both said yes: takes a package and opens the first conversation. The answers are forgotten then. */
@Injectable()
export class OpenPackage extends Subscriber<Answered> {
  override readonly name = 'conversations.open-package'
  override readonly event = offerAnswered

  constructor(
    private readonly couples: CouplesReader,
    private readonly offers: OffersRepository,
    private readonly packages: PackagesCommands,
    private readonly next: NextConversation,
  ) {
    super()
  }

  override async handle(tx: Tx, { coupleId }: Answered): Promise<void> {
    await this.offers.lock(tx, coupleId)
    const couple = await this.couples.couple(tx, coupleId)
    if (!couple || !(await this.offers.isOpen(tx, coupleId))) return
    const members = couple.members.map((it) => it.personId)
    if (!agreed(members, await this.offers.answers(tx, coupleId))) return
    const taken = await this.packages.take(tx, { batchId: couple.batchId, coupleId })
    await this.offers.close(tx, coupleId)
    if (taken) await this.next.first(tx, coupleId)
  }
}
