import { Injectable } from '@nestjs/common'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { ConsentsRepository } from './consents.repository.ts'

/** What neighbours may ask about a person's consents. The last word on a purpose counts. */
@Injectable()
export class ConsentsReader {
  constructor(private readonly consents: ConsentsRepository) {}

  /** Did this person say yes to this purpose, and not take it back? Silence is no. */
  async consented(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<boolean> {
    return (await this.consents.latestOn(tx, personId, purpose))?.given === true
  }

  /** Did this person say no to this purpose, or take a yes back? Silence is not a no. */
  async refused(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<boolean> {
    return (await this.consents.latestOn(tx, personId, purpose))?.given === false
  }
}
