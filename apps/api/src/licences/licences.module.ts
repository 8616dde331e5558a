import { Module } from '@nestjs/common'
import * as couple from '@tweespraak/contract/learner/couple'
import * as licences from '@tweespraak/contract/municipality/licences'
import { OrganisationsModule } from '../organisations/organisations.module.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { BatchesRepository } from './batches.repository.ts'
import { CardsView } from './cards.view.ts'
import { CheckCode } from './check-code.ts'
import { CodeSeal } from './code-seal.ts'
import { CodeSetsView } from './code-sets.view.ts'
import { LicenceBatchesView } from './licence-batches.view.ts'
import { LicencesCommands } from './licences.commands.ts'
import { LicencesEraser, LicencesExporter } from './licences.privacy.ts'
import { LicencesReader } from './licences.reader.ts'
import { LicencesRepository } from './licences.repository.ts'
import { BatchTable, CodeSetTable, CodeTable, LicenceTable, PackageTable } from './licences.tables.ts'
import { MakeCodeSet } from './make-code-set.ts'
import { PackagesCommands } from './packages.commands.ts'
import { PackagesRepository } from './packages.repository.ts'
import { SellLicenceBatch } from './sell-licence-batch.ts'
import { WithdrawCode } from './withdraw-code.ts'
import { WithdrawCodeSet } from './withdraw-code-set.ts'

export const licencesTables = [BatchTable, CodeSetTable, CodeTable, LicenceTable, PackageTable]

/** The right to take part: bought in batches, handed out as codes, used by one person for two. */
@Module({
  imports: [OrganisationsModule],
  controllers: [
    serve(licences.readBatches, LicenceBatchesView, { method: 'read' }),
    serve(licences.readCodeSets, CodeSetsView, { method: 'read' }),
    serve(licences.makeCodeSet, MakeCodeSet),
    serve(licences.readCards, CardsView, { method: 'read' }),
    serve(licences.withdrawCodeSet, WithdrawCodeSet),
    serveInSteps(licences.withdrawCode, WithdrawCode),
    serveInSteps(couple.checkCode, CheckCode),
  ],
  providers: [
    BatchesRepository,
    CardsView,
    CheckCode,
    CodeSeal,
    CodeSetsView,
    LicenceBatchesView,
    LicencesCommands,
    LicencesEraser,
    LicencesExporter,
    LicencesReader,
    LicencesRepository,
    MakeCodeSet,
    PackagesCommands,
    PackagesRepository,
    SellLicenceBatch,
    WithdrawCode,
    WithdrawCodeSet,
  ],
  exports: [LicencesCommands, LicencesReader, PackagesCommands],
})
export class LicencesModule {}
