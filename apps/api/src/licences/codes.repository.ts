import { Injectable } from '@nestjs/common'
import type { Channel } from '@tweespraak/contract/values/channel'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { CodeSeal } from './code-seal.ts'
import { CodeTable } from './licences.tables.ts'

/** A code that can be redeemed now, and what it gives access to. */
export interface UsableCode {
  readonly codeId: string
  readonly batchId: string
  readonly municipalityId: string
  readonly channel: Channel
}

/** Codes as somebody types or scans them. Only the system works here: codes belong to nobody yet. */
@Injectable()
export class CodesRepository {
  constructor(private readonly codes: CodeSeal) {}

  /** Can this be a code at all? Its check character tells what was typed wrong. */
  readsAsCode(given: string): boolean {
    return this.codes.hashOf(given) !== undefined
  }

  /**
   * The code, when nobody used it, nobody withdrew it, its batch is open and has a place left. Holds the code's row
   * until the end of the transaction, so that a withdrawal comes before or after, never in between.
   */
  async usable(tx: Tx, given: string, now: Date): Promise<UsableCode | undefined> {
    const codeHash = this.codes.hashOf(given)
    if (!codeHash) return undefined
    const rows = await tx.query<UsableCode[]>(
      `select c.id as "codeId", b.id as "batchId", b.municipality_id as "municipalityId", s.channel
       from licences.codes c join licences.code_sets s on s.id = c.set_id join licences.batches b on b.id = s.batch_id
       where c.code_hash = $1 and c.withdrawn_at is null and s.withdrawn_at is null
         and b.starts_at <= $2 and $2 < b.ends_at and b.used < b.places
         and not exists (select from licences.licences l where l.code_id = c.id)
       for share of c, s`,
      [codeHash, now],
    )
    return rows[0]
  }

  /**
   * Who gave this code out, as long as it was not withdrawn and its batch is open. Used or not, places left or not:
   * neither is looked at, so that the answer and its time are the same.
   */
  async municipalityOf(tx: Tx, given: string, now: Date): Promise<string | undefined> {
    const codeHash = this.codes.hashOf(given)
    if (!codeHash) return undefined
    const code = await tx
      .getRepository(CodeTable)
      .createQueryBuilder('code')
      .innerJoin('code.set', 'codeSet')
      .innerJoin('codeSet.batch', 'batch')
      .where('code.codeHash = :codeHash and code.withdrawnAt is null and codeSet.withdrawnAt is null', { codeHash })
      .andWhere('batch.startsAt <= :now and :now < batch.endsAt', { now })
      .getOne()
    return code?.municipalityId
  }
}
