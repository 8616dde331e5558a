import { Injectable } from '@nestjs/common'
import { coupleGone } from '../../couples/couples.events.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { CardsRepository } from './cards.repository.ts'

/** The cards of a couple that is gone. */
@Injectable()
export class ForgetCards extends Subscriber<{ coupleId: string }> {
  override readonly name = 'progress.forget-cards'
  override readonly event = coupleGone

  constructor(private readonly cards: CardsRepository) {
    super()
  }

  override async handle(tx: Tx, { coupleId }: { coupleId: string }): Promise<void> {
    await this.cards.forgetCouple(tx, coupleId)
  }
}
