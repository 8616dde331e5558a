import { Module } from '@nestjs/common'
import { AppointStaff } from './appoint-staff.ts'
import { FoundMunicipality } from './found-municipality.ts'
import { MunicipalitiesRepository } from './municipalities.repository.ts'
import { MunicipalityView } from './municipality.view.ts'
import { OrganisationsController } from './organisations.controller.ts'
import { OrganisationsReader } from './organisations.reader.ts'
import { MunicipalityTable } from './organisations.tables.ts'

export const organisationsTables = [MunicipalityTable]

/** The buyers and who works for them. */
@Module({
  controllers: [OrganisationsController],
  providers: [AppointStaff, FoundMunicipality, MunicipalitiesRepository, MunicipalityView, OrganisationsReader],
  exports: [OrganisationsReader],
})
export class OrganisationsModule {}
