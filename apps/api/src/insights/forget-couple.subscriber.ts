import { Injectable } from '@nestjs/common'
import { coupleGone } from '../couples/couples.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { OutcomesRepository } from './outcomes.repository.ts'

/** A couple that is no more is not counted any more. What was published with it in it does not change. */
@Injectable()
export class ForgetCouple extends Subscriber<{ coupleId: string }> {
  override readonly name = 'insights.forget-couple'
  override readonly event = coupleGone

  constructor(private readonly outcomes: OutcomesRepository) {
    super()
  }

  override handle(tx: Tx, { coupleId }: { coupleId: string }): Promise<void> {
    return this.outcomes.forget(tx, coupleId)
  }
}
