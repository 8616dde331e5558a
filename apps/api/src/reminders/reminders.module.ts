import { Module } from '@nestjs/common'
import * as reminders from '@tweespraak/contract/learner/reminders'
import { ConversationsModule } from '../conversations/conversations.module.ts'
import { CouplesModule } from '../couples/couples.module.ts'
import { NotificationsModule } from '../notifications/notifications.module.ts'
import { serve } from '../platform/http/serve.ts'
import { ProgressModule } from '../progress/progress.module.ts'
import { ChooseMoment } from './choose-moment.ts'
import { CloseOffer } from './close-offer.ts'
import { DropMoment } from './drop-moment.ts'
import { BeginWithCouple, BeginWithJoining, EndWithLeaving } from './follow-couple.subscribers.ts'
import { FollowTimeZone } from './follow-time-zone.subscriber.ts'
import { FollowConsent, FollowEmail } from './follow-wish.subscribers.ts'
import { GoOn } from './go-on.ts'
import { Look } from './look.job.ts'
import { Looks } from './looks.ts'
import { MomentCalendar } from './moment-calendar.ts'
import { MomentFileView } from './moment-file.view.ts'
import { OwnPlans } from './own-plans.ts'
import { PauseReminders } from './pause-reminders.ts'
import { PlansRepository } from './plans.repository.ts'
import { ReminderLetters } from './reminder.letters.ts'
import { RemindersEraser, RemindersExporter } from './reminders.privacy.ts'
import { PlanTable } from './reminders.tables.ts'
import { RemindersView } from './reminders.view.ts'
import { Situations } from './situations.ts'

export const remindersTables = [PlanTable]

/** Recalls to one person that something is there. It follows the clock and that person's own doings, and nothing else. */
@Module({
  imports: [ConversationsModule, CouplesModule, NotificationsModule, ProgressModule],
  controllers: [
    serve(reminders.chooseMoment, ChooseMoment),
    serve(reminders.dropMoment, DropMoment),
    serve(reminders.closeOffer, CloseOffer),
    serve(reminders.momentFile, MomentFileView),
    serve(reminders.readReminders, RemindersView),
    serve(reminders.pauseReminders, PauseReminders),
    serve(reminders.goOnWithReminders, GoOn),
  ],
  providers: [
    BeginWithCouple,
    BeginWithJoining,
    ChooseMoment,
    CloseOffer,
    DropMoment,
    EndWithLeaving,
    FollowConsent,
    FollowEmail,
    FollowTimeZone,
    GoOn,
    Look,
    Looks,
    MomentCalendar,
    MomentFileView,
    OwnPlans,
    PauseReminders,
    PlansRepository,
    ReminderLetters,
    RemindersEraser,
    RemindersExporter,
    RemindersView,
    Situations,
  ],
})
export class RemindersModule {}
