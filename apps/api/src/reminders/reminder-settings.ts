import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/reminders'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { after, weeks } from '../platform/domain/duration.ts'
import { type ReminderSchedule, withChosen, withDrawn } from './domain/reminder-schedule.ts'
import { ReminderSchedules } from './reminder-schedules.ts'

interface Done {
  readonly done: true
}

/** What a person decides about the own reminders. Nobody else is told. */
@Injectable()
export class ReminderSettings {
  constructor(private readonly schedules: ReminderSchedules) {}

  /** Chooses a moment of the week, or another one. */
  chooseMoment(tx: Tx, actor: Participant, { body }: Input<typeof contract.chooseMoment>): Promise<Done> {
    return this.change(tx, actor, (schedule, now) => withChosen(schedule, body, now))
  }

  dropMoment(tx: Tx, actor: Participant): Promise<Done> {
    return this.change(tx, actor, (schedule, now) => withDrawn(schedule, this.schedules.draw(), now))
  }

  /** Declines the suggestion to choose a moment, for good. */
  closeMomentSuggestion(tx: Tx, actor: Participant): Promise<Done> {
    return this.change(tx, actor, (schedule) => ({ ...schedule, suggestionClosed: true }))
  }

  /** Stops reminders for a while, and nothing else. */
  pause(tx: Tx, actor: Participant, { body }: Input<typeof contract.pauseReminders>): Promise<Done> {
    return this.change(tx, actor, (schedule, now) => ({ ...schedule, countsFrom: after(now, weeks(body.weeks)) }))
  }

  /** Lets reminders go on: it ends a pause, and answers the question. */
  goOn(tx: Tx, actor: Participant): Promise<Done> {
    return this.change(tx, actor, (schedule, now) => ({ ...schedule, countsFrom: now }))
  }

  private async change(
    tx: Tx,
    actor: Participant,
    how: (schedule: ReminderSchedule, now: Date) => ReminderSchedule,
  ): Promise<Done> {
    await this.schedules.change(tx, actor.personId, how)
    return { done: true }
  }
}
