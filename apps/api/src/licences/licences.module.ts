import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
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
import { LicencesEraser, LicencesExporter } from './licences.privacy.ts'
import { LicencesReader } from './licences.reader.ts'
import { LicencesRepository } from './licences.repository.ts'
import { BatchTable, CodeSetTable, CodeTable, LicenceTable } from './licences.tables.ts'
import { MakeCodeSet } from './make-code-set.ts'
import { RedeemLicence } from './redeem-licence.ts'
import { SellLicenceBatch } from './sell-licence-batch.ts'
import { TakingPartRegister } from './taking-part.ts'
import { WithdrawCode } from './withdraw-code.ts'
import { WithdrawCodeSet } from './withdraw-code-set.ts'

export { TakingPart } from './taking-part.ts'

export const licencesTables = [BatchTable, CodeSetTable, CodeTable, LicenceTable]

/** The right to take part: bought in batches, handed out as codes, used by one person for two. */
@Module({
  imports: [DiscoveryModule, OrganisationsModule],
  controllers: [
    serve(licences.readBatches, LicenceBatchesView, { method: 'read' }),
    serve(licences.readCodeSets, CodeSetsView, { method: 'read' }),
    serve(licences.makeCodeSet, MakeCodeSet),
    serve(licences.readCards, CardsView, { method: 'read' }),
    serve(licences.withdrawCodeSet, WithdrawCodeSet),
    serveInSteps(licences.withdrawCode, WithdrawCode),
    serveInSteps(couple.checkCode, CheckCode),
    serveInSteps(couple.redeemCode, RedeemLicence),
  ],
  providers: [
    BatchesRepository,
    CardsView,
    CheckCode,
    CodeSeal,
    CodeSetsView,
    LicenceBatchesView,
    LicencesEraser,
    LicencesExporter,
    LicencesReader,
    LicencesRepository,
    MakeCodeSet,
    RedeemLicence,
    SellLicenceBatch,
    TakingPartRegister,
    WithdrawCode,
    WithdrawCodeSet,
  ],
  exports: [LicencesReader],
})
export class LicencesModule {}
