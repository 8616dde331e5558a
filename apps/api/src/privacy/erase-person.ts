import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { IdentityCommands } from '../identity/identity.commands.ts'
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Participant, system } from '../platform/domain/actor.ts'
import type { Exchange } from '../platform/http/exchange.ts'
import { DataSubjectRequests } from './data-subject-requests.ts'
import { PrivacyCommands } from './privacy.commands.ts'

/** Every context forgets the person in one transaction; after it the person's key is destroyed, backups or not. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: IdentityCommands,
    private readonly requests: DataSubjectRequests,
    private readonly commands: PrivacyCommands,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.eraseMine>,
    exchange: Exchange,
  ): Promise<{ done: true }> {
    await this.identity.passPin(exchange, actor.personId, body.pin)
    return this.unitOfWork.run(system('privacy.erase-person'), (tx) => this.erase(tx, actor.personId))
  }

  /** For whoever has neither PIN nor recovery code: after the wait that was begun for this. */
  async afterWait(tx: Tx, actor: Participant): Promise<{ done: true }> {
    await this.identity.finishEraseWait(tx, actor.personId)
    return this.erase(tx, actor.personId)
  }

  private async erase(tx: Tx, id: string): Promise<{ done: true }> {
    for (const eraser of this.requests.erasers) await eraser.erase(tx, id)
    await this.commands.destroyKeyOf(tx, { kind: 'person', id })
    return { done: true }
  }
}
