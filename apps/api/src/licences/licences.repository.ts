import { Injectable } from '@nestjs/common'
import type { Channel } from '@tweespraak/contract/values/channel'
import { LessThanOrEqual } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Licence } from './domain/licence.ts'
import { LicenceTable } from './licences.tables.ts'

/** A code that can be redeemed now, and what it gives access to. */
export interface UsableCode {
  readonly codeId: string
  readonly batchId: string
  readonly municipalityId: string
  readonly channel: Channel
}

/** Codes that are used, and places that are taken. Only the system works here. */
@Injectable()
export class LicencesRepository {
  /**
   * The code, when nobody used it, nobody withdrew it, its batch is open and has a place left. Holds the code's row
   * until the end of the transaction, so that a withdrawal comes before or after, never in between.
   */
  async usableCode(tx: Tx, codeHash: Buffer, now: Date): Promise<UsableCode | undefined> {
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
  async municipalityOf(tx: Tx, codeHash: Buffer, now: Date): Promise<string | undefined> {
    const rows = await tx.query<{ municipalityId: string }[]>(
      `select b.municipality_id as "municipalityId"
       from licences.codes c join licences.code_sets s on s.id = c.set_id join licences.batches b on b.id = s.batch_id
       where c.code_hash = $1 and c.withdrawn_at is null and s.withdrawn_at is null
         and b.starts_at <= $2 and $2 < b.ends_at`,
      [codeHash, now],
    )
    return rows[0]?.municipalityId
  }

  /** Ends the licence of this person whose time is over, so that there is room for a next one. */
  async endOver(tx: Tx, personId: string, now: Date): Promise<void> {
    await tx
      .getRepository(LicenceTable)
      .update({ personId, ended: false, until: LessThanOrEqual(now) }, { ended: true })
  }

  hasRunning(tx: Tx, personId: string): Promise<boolean> {
    return tx.getRepository(LicenceTable).existsBy({ personId, ended: false })
  }

  async runUntil(tx: Tx, id: string, until: Date): Promise<void> {
    await tx.getRepository(LicenceTable).update({ id }, { until, ended: false })
  }

  /** False when somebody used the code a moment earlier, or the person redeemed another one meanwhile. */
  async add(tx: Tx, licence: Licence): Promise<boolean> {
    const made = await tx
      .createQueryBuilder()
      .insert()
      .into(LicenceTable)
      .values(licence)
      .orIgnore()
      .returning('id')
      .execute()
    return (made.raw as unknown[]).length > 0
  }

  /** Takes one place. False when there is none left: the count and the check are one statement. */
  async takePlace(tx: Tx, batchId: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      'update licences.batches set used = used + 1 where id = $1 and used < places returning id',
      [batchId],
    )
    return rows.length > 0
  }
}
