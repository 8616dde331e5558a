import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { partnerLeft } from '../couples.events.ts'
import { Wishes } from './wishes.ts'

/** What somebody asked for ends when they leave: the other is held up by nothing of it. */
@Injectable()
export class EndWishes extends Subscriber<{ coupleId: string; personId: string }> {
  override readonly name = 'couples.end-wishes'
  override readonly event = partnerLeft

  constructor(private readonly wishes: Wishes) {
    super()
  }

  override async handle(tx: Tx, left: { coupleId: string; personId: string }): Promise<void> {
    await this.wishes.end(tx, left)
  }
}
