import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { appointmentBooked, appointmentCancelled, appointmentMoved } from './conversations.events.ts'
import { remindersFor } from './domain/reminder-plan.ts'
import { appointmentOf, type Talk } from './domain/talk.ts'
import { remind } from './remind.job.ts'

/** Tells what happened to an appointment and plans its reminders, in the transaction in which it happened. */
@Injectable()
export class AppointmentNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async booked(tx: Tx, talk: Talk): Promise<void> {
    await this.outbox.record(tx, appointmentBooked, versionOf(talk))
    await this.planReminders(tx, talk)
  }

  async moved(tx: Tx, before: Talk, talk: Talk): Promise<void> {
    const was = appointmentOf(before)
    const former = {
      professionalId: was.professionalId,
      startsAt: was.startsAt.getTime(),
      endsAt: was.endsAt.getTime(),
    }
    const changed = was.professionalId !== talk.professionalId
    await this.outbox.record(tx, appointmentMoved, { ...versionOf(talk), ...(changed && { former }) })
    await this.planReminders(tx, talk)
  }

  async cancelled(tx: Tx, talk: Talk): Promise<void> {
    await this.outbox.record(tx, appointmentCancelled, versionOf(talk))
  }

  /** An overtaken version shrugs when its bell rings, so nothing has to be taken back here. */
  private async planReminders(tx: Tx, talk: Talk): Promise<void> {
    for (const { moment, dueAt } of remindersFor(appointmentOf(talk).startsAt, this.clock.now())) {
      const occurrence = `${talk.id}/${talk.sequence}/${moment}`
      await this.outbox.plan(tx, remind, { ...versionOf(talk), moment }, { dueAt, occurrence })
    }
  }
}

const versionOf = (talk: Talk) => ({ conversationId: talk.id, sequence: talk.sequence })
