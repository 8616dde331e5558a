import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Operator, System } from '../platform/domain/actor.ts'
import { Ids } from '../platform/ids/ids.ts'
import type { Look } from './domain/municipality.ts'
import { MunicipalitiesRepository } from './municipalities.repository.ts'

/** Takes in a new buyer. */
@Injectable()
export class FoundMunicipality {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly municipalities: MunicipalitiesRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  run(actor: Operator | System, wish: { name: string; look: Look }): Promise<{ municipalityId: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const municipalityId = this.ids.id()
      await this.municipalities.add(tx, { id: municipalityId, ...wish, foundedAt: this.clock.now() })
      return { municipalityId }
    })
  }
}
