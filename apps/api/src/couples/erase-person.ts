import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { IdentityReader } from '../identity/identity.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Participant, system } from '../platform/domain/actor.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { DataSubjectRequests } from '../platform/privacy/data-subject-requests.ts'
import { destroyKey } from './destroy-key.job.ts'

/** Every context forgets the person in one transaction; after it the person's key is destroyed, backups or not. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: IdentityReader,
    private readonly register: DataSubjectRequests,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(actor: Participant, { body }: Input<typeof contract.eraseMine>): Promise<{ done: true }> {
    await this.identity.passPin(actor.personId, body.pin)
    return this.unitOfWork.run(system('couples.erase-person'), (tx) => this.erase(tx, actor.personId))
  }

  /** For who has neither PIN nor recovery code: after the wait that was begun for this. */
  async afterWait(tx: Tx, actor: Participant): Promise<{ done: true }> {
    await this.identity.takeEraseWait(tx, actor.personId)
    return this.erase(tx, actor.personId)
  }

  private async erase(tx: Tx, id: string): Promise<{ done: true }> {
    for (const eraser of this.register.erasers) await eraser.erase(tx, id)
    const moment = { dueAt: this.clock.now(), occurrence: `person/${id}` }
    await this.outbox.plan(tx, destroyKey, { kind: 'person', id }, moment)
    return { done: true }
  }
}
