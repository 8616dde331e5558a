import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { LicenceTable } from './licences.tables.ts'

/**
 * That a code was used stays, without by whom and when: else it could be used again. That a package was taken stays
 * too: a couple's id is random, and means nothing once the couple is gone.
 */
@Injectable()
export class LicencesEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = ['licences.licences.person_id', 'licences.packages.couple_id']

  override async erase(tx: Tx, personId: string): Promise<void> {
    await tx
      .getRepository(LicenceTable)
      .update({ personId }, { personId: null, activatedAt: null, until: null, ended: true })
  }
}

@Injectable()
export class LicencesExporter extends Exporter {
  override readonly name = 'licence'

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const licences = await tx.getRepository(LicenceTable).findBy({ personId })
    return {
      licences: licences.map(({ channel, activatedAt, until }) => ({
        channel,
        activatedAt: activatedAt?.toISOString() ?? null,
        until: until?.toISOString() ?? null,
      })),
    }
  }
}
