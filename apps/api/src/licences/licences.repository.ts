import { Injectable } from '@nestjs/common'
import { LessThanOrEqual } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Licence } from './domain/licence.ts'
import { LicenceTable } from './licences.tables.ts'

/** Licences of persons, and the places they take. Only the system works here. */
@Injectable()
export class LicencesRepository {
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
