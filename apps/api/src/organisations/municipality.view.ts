import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type { readMunicipality } from '@tweespraak/contract/municipality/municipality'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { MunicipalitiesRepository } from './municipalities.repository.ts'

/** For whom the signed-in person works. */
@Injectable()
export class MunicipalityView {
  constructor(private readonly municipalities: MunicipalitiesRepository) {}

  async read(tx: Tx, actor: MunicipalityStaff): Promise<Output<typeof readMunicipality>> {
    const municipality = await this.municipalities.byId(tx, actor.municipalityId)
    if (!municipality) throw notFound()
    return { name: municipality.name, look: { ...municipality.look } }
  }
}
