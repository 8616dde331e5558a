import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import type { KeyOwner } from '../platform/keys/key-store.ts'
import { destroyKey } from './destroy-key.job.ts'

/** What neighbours may have done when they forget somebody. */
@Injectable()
export class PrivacyCommands {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Has the key of this person or couple destroyed once the transaction has committed, backups or not. */
  async destroyKeyOf(tx: Tx, { kind, id }: KeyOwner): Promise<void> {
    const schedule = { dueAt: this.clock.now(), dedupeKey: `${kind}/${id}` }
    await this.outbox.plan(tx, destroyKey, { kind, id }, schedule)
  }
}
