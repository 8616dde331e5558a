import { Injectable } from '@nestjs/common'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { ConsentRow } from './domain/consent.ts'
import { ConsentTable } from './privacy.tables.ts'

interface Latest {
  readonly purpose: ConsentPurpose
  readonly given: boolean
  readonly at: Date
}

@Injectable()
export class ConsentsRepository {
  async add(tx: Tx, row: ConsentRow): Promise<void> {
    await tx.getRepository(ConsentTable).insert(row)
  }

  /** The last word on each purpose a person ever said something about. */
  latest(tx: Tx, personId: string): Promise<Latest[]> {
    return tx.query<Latest[]>(
      `select distinct on (purpose) purpose, given, at
       from couples.consents where person_id = $1 order by purpose, nth desc`,
      [personId],
    )
  }

  /** The last word on one purpose; null for whoever never said anything about it. */
  latestOn(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<ConsentRow | null> {
    return tx.getRepository(ConsentTable).findOne({ where: { personId, purpose }, order: { nth: 'DESC' } })
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(ConsentTable).delete({ personId })
  }
}
