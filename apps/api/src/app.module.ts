import { type DynamicModule, Module } from '@nestjs/common'
import { AuditModule, auditTables } from './audit/audit.module.ts'
import { ConversationsModule, conversationsTables } from './conversations/conversations.module.ts'
import { CouplesModule, couplesTables } from './couples/couples.module.ts'
import { IdentityModule, identityTables } from './identity/identity.module.ts'
import { InsightsModule } from './insights/insights.module.ts'
import { insightsTables } from './insights/insights.tables.ts'
import { LicencesModule, licencesTables } from './licences/licences.module.ts'
import { NotificationsModule, notificationsTables } from './notifications/notifications.module.ts'
import { OrganisationsModule, organisationsTables } from './organisations/organisations.module.ts'
import type { Settings } from './platform/config/settings.ts'
import { PlatformModule } from './platform/platform.module.ts'
import { PrivacyModule, privacyTables } from './privacy/privacy.module.ts'
import { ProgressModule, progressTables } from './progress/progress.module.ts'
import { RemindersModule, remindersTables } from './reminders/reminders.module.ts'

const contexts = [
  IdentityModule,
  PrivacyModule,
  OrganisationsModule,
  LicencesModule,
  CouplesModule,
  ProgressModule,
  NotificationsModule,
  ConversationsModule,
  RemindersModule,
  InsightsModule,
  AuditModule,
]

const tables = [
  ...identityTables,
  ...privacyTables,
  ...organisationsTables,
  ...licencesTables,
  ...couplesTables,
  ...progressTables,
  ...notificationsTables,
  ...conversationsTables,
  ...remindersTables,
  ...insightsTables,
  ...auditTables,
]

/** Lists the contexts and the platform; nothing else. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(settings, tables), ...contexts] }
  }
}
