import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Municipality } from './domain/municipality.ts'
import { MunicipalityTable } from './organisations.tables.ts'

@Injectable()
export class MunicipalitiesRepository {
  async add(tx: Tx, municipality: Municipality): Promise<void> {
    await tx.getRepository(MunicipalityTable).insert(municipality)
  }

  async ids(tx: Tx): Promise<string[]> {
    const all = await tx.getRepository(MunicipalityTable).find({ select: { id: true }, order: { id: 'ASC' } })
    return all.map(({ id }) => id)
  }

  byId(tx: Tx, id: string): Promise<Municipality | null> {
    return tx.getRepository(MunicipalityTable).findOneBy({ id })
  }
}
