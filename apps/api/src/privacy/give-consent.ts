import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { ConsentFactory } from './consent-factory.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { consentChanged } from './privacy.events.ts'

/** One person's yes or no. Nobody says it for somebody else, and the partner is not told. */
@Injectable()
export class GiveConsent {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly factory: ConsentFactory,
    private readonly outbox: Outbox,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.giveConsent>,
  ): Promise<Output<typeof contract.giveConsent>> {
    await this.consents.add(tx, this.factory.create(actor.personId, body))
    await this.outbox.record(tx, consentChanged, { personId: actor.personId })
    return { done: true }
  }
}
