import { Injectable } from '@nestjs/common'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { Clock } from '../../platform/clock/clock.ts'
import { Settings } from '../../platform/config/settings.ts'

export interface CalendarEntry {
  readonly conversationId: string
  readonly sequence: number
  readonly startsAt: Date
  readonly endsAt: Date
  /** The one reader of this file; nobody else stands in it. null for a file that is downloaded. */
  readonly to: string | null
  readonly cancelled: boolean
}

/**
 * The appointment for a calendar: one UID for good and a SEQUENCE that counts, so that each mail changes the same
 * entry (RFC 5546, 2.1). The title is neutral, the times are instants: every calendar shows them in its own zone.
 */
@Injectable()
export class AppointmentCalendar {
  private readonly organizer: { name: string; email: string }

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    const [, name = '', email = settings.MAIL_FROM] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>/.exec(settings.MAIL_FROM) ?? []
    this.organizer = { name: name || email, email }
  }

  write(entry: CalendarEntry): { method: 'REQUEST' | 'CANCEL'; content: string } {
    const method = entry.cancelled ? 'CANCEL' : 'REQUEST'
    const calendar = ical({ prodId: '//agenda//agenda//NL', method: ICalCalendarMethod[method] })
    const event = calendar.createEvent({
      id: `${entry.conversationId}@${this.organizer.email.split('@').at(-1)}`,
      sequence: entry.sequence,
      start: entry.startsAt,
      end: entry.endsAt,
      stamp: this.clock.now(),
      summary: this.settings.CALENDAR_TITLE,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: this.organizer,
    })
    if (entry.to) event.createAttendee({ email: entry.to, rsvp: false })
    return { method, content: calendar.toString() }
  }
}
