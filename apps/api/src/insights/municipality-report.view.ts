import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type { readReport } from '@tweespraak/contract/municipality/report'
import { readLedger } from '@tweespraak/disclosure'
import { LicencesReader } from '../licences/licences.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { LedgerRepository } from './ledger.repository.ts'
import { municipalityReport } from './municipality-report.ts'

/** What a municipality may know: its ledger, verified anew at each reading, and its own contract. */
@Injectable()
export class MunicipalityReportView {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly licences: LicencesReader,
  ) {}

  async read(tx: Tx, actor: MunicipalityStaff): Promise<Output<typeof readReport>> {
    const ledger = readLedger(await this.ledger.read(tx, actor.municipalityId))
    return municipalityReport(ledger, {
      batchIds: await this.licences.batchIds(tx),
      ...(await this.licences.bought(tx)),
    })
  }
}
