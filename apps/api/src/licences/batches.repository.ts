import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { CodeSet, LicenceCode } from './domain/code-set.ts'
import type { LicenceBatch } from './domain/licence-batch.ts'
import { BatchTable, CodeSetTable, CodeTable } from './licences.tables.ts'

/** Batches and the codes made from them. Row level security shows a municipality its own. */
@Injectable()
export class BatchesRepository {
  async add(tx: Tx, batch: LicenceBatch): Promise<void> {
    await tx.createQueryBuilder().insert().into(BatchTable).values(batch).updateEntity(false).execute()
  }

  all(tx: Tx): Promise<LicenceBatch[]> {
    return tx.getRepository(BatchTable).find({ order: { startsAt: 'DESC', id: 'ASC' } })
  }

  byId(tx: Tx, id: string): Promise<LicenceBatch | null> {
    return tx.getRepository(BatchTable).findOneBy({ id })
  }

  /** How many codes were made from a batch, withdrawn ones too. */
  async codesMade(tx: Tx, batchId: string): Promise<number> {
    return (await tx.getRepository(CodeSetTable).sum('size', { batchId })) ?? 0
  }

  async addSet(tx: Tx, set: CodeSet, codes: readonly LicenceCode[]): Promise<void> {
    await tx.getRepository(CodeSetTable).insert(set)
    await tx.getRepository(CodeTable).insert([...codes])
  }

  sets(tx: Tx): Promise<CodeSet[]> {
    return tx.getRepository(CodeSetTable).find({ order: { madeAt: 'DESC', id: 'ASC' } })
  }

  set(tx: Tx, id: string): Promise<CodeSet | null> {
    return tx.getRepository(CodeSetTable).findOneBy({ id })
  }

  /** In the order of their random ids, which tells nothing. */
  codesOf(tx: Tx, setId: string): Promise<LicenceCode[]> {
    return tx.getRepository(CodeTable).find({ where: { setId }, order: { id: 'ASC' } })
  }

  async withdrawSet(tx: Tx, id: string, at: Date): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(CodeSetTable)
      .set({ withdrawnAt: at })
      .where('id = :id and withdrawn_at is null', { id })
      .execute()
  }

  /** False when there is no such code here. A code that was used or withdrawn before is withdrawn all the same. */
  async withdrawCode(tx: Tx, codeHash: Buffer, at: Date): Promise<boolean> {
    const done = await tx.getRepository(CodeTable).update({ codeHash }, { withdrawnAt: at })
    return (done.affected ?? 0) > 0
  }
}
