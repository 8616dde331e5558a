import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import * as couple from '@tweespraak/contract/learner/couple'
import * as wayBack from '@tweespraak/contract/learner/way-back'
import { system } from '../platform/domain/actor.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { ConsentFactory } from './consent-factory.ts'
import { ConsentsEraser, ConsentsExporter } from './consents.privacy.ts'
import { ConsentsReader } from './consents.reader.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { ConsentsView } from './consents.view.ts'
import { DataSubjectRequests } from './data-subject-requests.ts'
import { DestroyKey } from './destroy-key.job.ts'
import { ErasePerson } from './erase-person.ts'
import { ExportMine } from './export-mine.ts'
import { GiveConsent } from './give-consent.ts'
import { PrivacyCommands } from './privacy.commands.ts'
import { ConsentTable } from './privacy.tables.ts'
import { StopMessages } from './stop-messages.ts'

export const privacyTables = [ConsentTable]

/** What a person agrees to, takes along and has forgotten. */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    serve(couple.readConsents, ConsentsView),
    serve(couple.giveConsent, GiveConsent),
    serve(couple.stopMessages, StopMessages),
    serveInSteps(couple.exportMine, ExportMine),
    serveInSteps(couple.eraseMine, ErasePerson),
    serve(wayBack.eraseAfterWait, ErasePerson, { method: 'afterWait', as: system('privacy.erase-person') }),
  ],
  providers: [
    ConsentFactory,
    ConsentsEraser,
    ConsentsExporter,
    ConsentsReader,
    ConsentsRepository,
    ConsentsView,
    DataSubjectRequests,
    DestroyKey,
    ErasePerson,
    ExportMine,
    GiveConsent,
    PrivacyCommands,
    StopMessages,
  ],
  exports: [ConsentsReader, PrivacyCommands],
})
export class PrivacyModule {}
