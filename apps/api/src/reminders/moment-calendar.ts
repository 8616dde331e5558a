import { Injectable } from '@nestjs/common'
import ical, { ICalEventRepeatingFreq } from 'ical-generator'
import { Clock } from '../platform/clock/clock.ts'
import { Settings } from '../platform/config/settings.ts'
import { minutes } from '../platform/domain/duration.ts'
import type { ReminderSchedule } from './domain/reminder-schedule.ts'
import { nextOf, wallTime } from './domain/weekly-moment.ts'

/** How long the entry lasts: a few steps of five to eight minutes. */
const entryDurationMs = minutes(20)

/**
 * A moment of one's own for a calendar: one UID for good and a SEQUENCE that counts, so that a new file changes the
 * same entry. Its times have no zone (RFC 5545, 3.3.5, form 1): half past seven, wherever its owner is and whatever
 * the clocks do. Nobody is invited, nothing rings.
 */
@Injectable()
export class MomentCalendar {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  write(schedule: ReminderSchedule, { timeZone, until }: { readonly timeZone: string; readonly until: Date }): string {
    const start = nextOf(schedule, timeZone, this.clock.now())
    const host = /@([^\s>]+)/.exec(this.settings.MAIL_FROM)?.[1] ?? 'localhost'
    const calendar = ical({ prodId: '//agenda//agenda//NL' })
    calendar.createEvent({
      id: `${schedule.id}@${host}`,
      sequence: schedule.sequence,
      start: wallTime(start, timeZone),
      end: wallTime(new Date(start.getTime() + entryDurationMs), timeZone),
      floating: true,
      stamp: this.clock.now(),
      summary: this.settings.OWN_MOMENT_TITLE,
      repeating: { freq: ICalEventRepeatingFreq.WEEKLY, until: wallTime(until, timeZone) },
    })
    return calendar.toString()
  }
}
