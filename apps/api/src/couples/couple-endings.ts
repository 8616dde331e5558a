import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { PrivacyCommands } from '../privacy/privacy.commands.ts'
import { coupleGone } from './couples.events.ts'
import { CouplesRepository } from './couples.repository.ts'

/** What becomes of a couple after one of its people was forgotten. */
@Injectable()
export class CoupleEndings {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly outbox: Outbox,
    private readonly privacy: PrivacyCommands,
    private readonly clock: Clock,
  ) {}

  /** For the other it is the same as when this person had left. Without another, the couple goes with its key. */
  async afterForgetting(tx: Tx, coupleId: string): Promise<void> {
    await this.couples.part(tx, coupleId, this.clock.now())
    if (!(await this.couples.forgetEmpty(tx, coupleId))) return
    await this.privacy.destroyKeyOf(tx, { kind: 'couple', id: coupleId })
    await this.outbox.record(tx, coupleGone, { coupleId })
  }
}
