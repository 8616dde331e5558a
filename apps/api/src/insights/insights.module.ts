import { Module } from '@nestjs/common'
import * as report from '@tweespraak/contract/municipality/report'
import { CouplesModule } from '../couples/couples.module.ts'
import { LicencesModule } from '../licences/licences.module.ts'
import { OrganisationsModule } from '../organisations/organisations.module.ts'
import { serve } from '../platform/http/serve.ts'
import { PrivacyModule } from '../privacy/privacy.module.ts'
import { BlocksRepository } from './blocks.repository.ts'
import { CloseMonth } from './close-month.ts'
import { FollowConsent } from './follow-consent.subscriber.ts'
import { ForgetCouple } from './forget-couple.subscriber.ts'
import { InsightsEraser } from './insights.privacy.ts'
import { LedgerRepository } from './ledger.repository.ts'
import { MunicipalityReportView } from './municipality-report.view.ts'
import { NoteChange } from './note-change.subscriber.ts'
import { NoteCompletion } from './note-completion.subscriber.ts'
import { NoteSatisfaction } from './note-satisfaction.subscriber.ts'
import { NoteStart } from './note-start.subscriber.ts'
import { OutcomesRepository } from './outcomes.repository.ts'
import { PublishMonth } from './publish-month.ts'
import { StatisticsConsent } from './statistics-consent.ts'
import { TurnMonth } from './turn-month.job.ts'
import { TurnMunicipality } from './turn-municipality.ts'

/** The ledger of blocks: counts without names, published once, for ever. It listens; nobody asks it anything. */
@Module({
  imports: [CouplesModule, LicencesModule, OrganisationsModule, PrivacyModule],
  controllers: [serve(report.readReport, MunicipalityReportView, { method: 'read' })],
  providers: [
    BlocksRepository,
    CloseMonth,
    FollowConsent,
    ForgetCouple,
    InsightsEraser,
    LedgerRepository,
    MunicipalityReportView,
    NoteChange,
    NoteCompletion,
    NoteSatisfaction,
    NoteStart,
    OutcomesRepository,
    PublishMonth,
    StatisticsConsent,
    TurnMonth,
    TurnMunicipality,
  ],
})
export class InsightsModule {}
