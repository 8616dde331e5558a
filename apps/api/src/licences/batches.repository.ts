import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { CodeSet, LicenceCode } from './domain/code-set.ts'
import type { LicenceBatch } from './domain/licence-batch.ts'
import { BatchTable, CodeSetTable, CodeTable } from './licences.tables.ts'

/** How much of one batch is used. */
export interface Stock {
  readonly batchId: string
  readonly used: number
  readonly packagesUsed: number
}

/** Batches and the codes made from them. Row level security shows a municipality its own. */
@Injectable()
export class BatchesRepository {
  async add(tx: Tx, batch: LicenceBatch): Promise<void> {
    await tx.createQueryBuilder().insert().into(BatchTable).values(batch).updateEntity(false).execute()
  }

  all(tx: Tx): Promise<LicenceBatch[]> {
    return tx.getRepository(BatchTable).find({ order: { startsAt: 'DESC', id: 'ASC' } })
  }

  /** Is there a package of conversations left in this batch? */
  async hasPackageLeft(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select from licences.batches where id = $1 and packages_used < packages', [
      id,
    ])
    return rows.length > 0
  }

  /** How much of each batch of a municipality is used. The counters are in no entity, so that nobody reads them by the way. */
  stockOf(tx: Tx, municipalityId: string): Promise<Stock[]> {
    return tx.query<Stock[]>(
      `select id as "batchId", used, packages_used as "packagesUsed" from licences.batches
       where municipality_id = $1 order by id`,
      [municipalityId],
    )
  }

  /** Places of all batches together, and what is paid for everything in whole cents. */
  async bought(tx: Tx): Promise<{ places: number; cents: number }> {
    const rows = await tx.query<{ places: string | null; cents: string | null }[]>(
      `select sum(places) as places,
              sum(fixed_cents + promotion_cents + places::bigint * place_cents + packages::bigint * package_cents) as cents
       from licences.batches`,
    )
    return { places: Number(rows[0]?.places ?? 0), cents: Number(rows[0]?.cents ?? 0) }
  }

  /** The oldest first. */
  async ids(tx: Tx): Promise<string[]> {
    const batches = await tx
      .getRepository(BatchTable)
      .find({ select: { id: true }, order: { startsAt: 'ASC', id: 'ASC' } })
    return batches.map(({ id }) => id)
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
