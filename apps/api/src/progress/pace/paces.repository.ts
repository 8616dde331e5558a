import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { PaceTable } from '../progress.tables.ts'
import type { Pace, PaceSource } from './domain/pace.ts'

/** Wishes for a calmer pace. Of a couple only one word can be asked, never whose wish it was. */
@Injectable()
export class PacesRepository {
  async of(tx: Tx, personId: string, source: PaceSource): Promise<Pace | undefined> {
    return (await tx.getRepository(PaceTable).findOneBy({ personId, source })) ?? undefined
  }

  async save(tx: Tx, pace: Pace): Promise<void> {
    await tx.getRepository(PaceTable).upsert(pace, ['personId', 'source'])
  }

  async remove(tx: Tx, { personId, source }: Pace): Promise<void> {
    await tx.getRepository(PaceTable).delete({ personId, source })
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(PaceTable).delete({ personId })
  }
}
