import { Module } from '@nestjs/common'
import * as municipality from '@tweespraak/contract/municipality/municipality'
import { serve } from '../platform/http/serve.ts'
import { AppointStaff } from './appoint-staff.ts'
import { FoundMunicipality } from './found-municipality.ts'
import { MunicipalitiesRepository } from './municipalities.repository.ts'
import { MunicipalityView } from './municipality.view.ts'
import { OrganisationsReader } from './organisations.reader.ts'
import { MunicipalityTable } from './organisations.tables.ts'

export const organisationsTables = [MunicipalityTable]

/** The buyers and who works for them. */
@Module({
  controllers: [serve(municipality.readMunicipality, MunicipalityView, { method: 'read' })],
  providers: [AppointStaff, FoundMunicipality, MunicipalitiesRepository, MunicipalityView, OrganisationsReader],
  exports: [OrganisationsReader],
})
export class OrganisationsModule {}
