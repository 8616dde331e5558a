import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { type Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { purposes } from './domain/consent.ts'

/** What a person said to each purpose; silence reads as no. */
@Injectable()
export class ConsentsView {
  constructor(private readonly consents: ConsentsRepository) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.readConsents>> {
    return this.read(tx, actor.personId)
  }

  async read(tx: Tx, personId: string): Promise<Output<typeof contract.readConsents>> {
    const latest = await this.consents.latest(tx, personId)
    return {
      consents: purposes.map((purpose) => {
        const said = latest.find((it) => it.purpose === purpose)
        return { purpose, given: said?.given ?? false, at: said?.at.toISOString() ?? null }
      }),
    }
  }
}
