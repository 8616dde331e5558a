import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { MunicipalitiesRepository } from './municipalities.repository.ts'

/** What neighbours may ask about a municipality. */
@Injectable()
export class OrganisationsReader {
  constructor(private readonly municipalities: MunicipalitiesRepository) {}

  /** Its name; undefined when the one who asks may not know it, or it does not exist. */
  async nameOf(tx: Tx, municipalityId: string): Promise<string | undefined> {
    return (await this.municipalities.byId(tx, municipalityId))?.name
  }

  /** Every municipality, for whoever makes figures. */
  ids(tx: Tx): Promise<readonly string[]> {
    return this.municipalities.ids(tx)
  }
}
