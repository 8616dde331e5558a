import { Controller } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/municipality/report'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { By, Serves } from '../platform/http/endpoint.decorators.ts'
import { MunicipalityReportView } from './municipality-report.view.ts'

@Controller()
export class ReportController {
  constructor(private readonly report: MunicipalityReportView) {}

  @Serves(contract.readReport)
  read(@By() actor: MunicipalityStaff): Promise<Output<typeof contract.readReport>> {
    return this.report.read(actor)
  }
}
