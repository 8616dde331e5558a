import { Controller } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/municipality/municipality'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { By, Serves } from '../platform/http/endpoint.decorators.ts'
import { MunicipalityView } from './municipality.view.ts'

@Controller()
export class OrganisationsController {
  constructor(private readonly municipality: MunicipalityView) {}

  @Serves(contract.readMunicipality)
  read(@By() actor: MunicipalityStaff): Promise<Output<typeof contract.readMunicipality>> {
    return this.municipality.read(actor)
  }
}
