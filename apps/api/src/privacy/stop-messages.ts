import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { ConsentFactory } from './consent-factory.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { messagePurposes } from './domain/consent.ts'
import { consentChanged } from './privacy.events.ts'

/** Pressing the button is the whole text: its hash stands in the rows. */
const textHash = createHash('sha256').update('messages/stop').digest('hex')

/** Takes back every consent that carries a message, in one go. */
@Injectable()
export class StopMessages {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly factory: ConsentFactory,
    private readonly outbox: Outbox,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.stopMessages>> {
    for (const purpose of messagePurposes) {
      const said = { purpose, given: false, textHash, locale: 'nl' } as const
      await this.consents.add(tx, this.factory.create(actor.personId, said))
    }
    await this.outbox.record(tx, consentChanged, { personId: actor.personId })
    return { done: true }
  }
}
