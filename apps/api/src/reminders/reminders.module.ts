import { Module } from '@nestjs/common'
import * as reminders from '@tweespraak/contract/learner/reminders'
import { ConversationsModule } from '../conversations/conversations.module.ts'
import { CouplesModule } from '../couples/couples.module.ts'
import { NotificationsModule } from '../notifications/notifications.module.ts'
import { serve } from '../platform/http/serve.ts'
import { ProgressModule } from '../progress/progress.module.ts'
import { CheckReminder } from './check-reminder.job.ts'
import { EndWithLeaving } from './end-with-leaving.subscriber.ts'
import { FollowTimeZone } from './follow-time-zone.subscriber.ts'
import { MomentCalendar } from './moment-calendar.ts'
import { MomentFileView } from './moment-file.view.ts'
import { ReminderChecks } from './reminder-checks.ts'
import { ReminderContexts } from './reminder-contexts.ts'
import { ReminderEmails } from './reminder-emails.ts'
import { ReminderSchedules } from './reminder-schedules.ts'
import { ReminderSettings } from './reminder-settings.ts'
import { RemindersEraser, RemindersExporter } from './reminders.privacy.ts'
import { ReminderScheduleTable } from './reminders.tables.ts'
import { RemindersView } from './reminders.view.ts'
import { SchedulesRepository } from './schedules.repository.ts'
import { wakeSubscribers } from './wake.subscribers.ts'

export const remindersTables = [ReminderScheduleTable]

/** Reminds one person that something is there. It follows the clock and what that person did, and nothing else. */
@Module({
  imports: [ConversationsModule, CouplesModule, NotificationsModule, ProgressModule],
  controllers: [
    serve(reminders.readReminders, RemindersView),
    serve(reminders.momentFile, MomentFileView),
    serve(reminders.chooseMoment, ReminderSettings, { method: 'chooseMoment' }),
    serve(reminders.dropMoment, ReminderSettings, { method: 'dropMoment' }),
    serve(reminders.closeMomentSuggestion, ReminderSettings, { method: 'closeMomentSuggestion' }),
    serve(reminders.pauseReminders, ReminderSettings, { method: 'pause' }),
    serve(reminders.goOnWithReminders, ReminderSettings, { method: 'goOn' }),
  ],
  providers: [
    CheckReminder,
    EndWithLeaving,
    FollowTimeZone,
    MomentCalendar,
    MomentFileView,
    ReminderChecks,
    ReminderContexts,
    ReminderEmails,
    ReminderSchedules,
    ReminderSettings,
    RemindersEraser,
    RemindersExporter,
    RemindersView,
    SchedulesRepository,
    ...wakeSubscribers,
  ],
})
export class RemindersModule {}
