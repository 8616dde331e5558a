import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { AppointmentCalendar } from './appointment-calendar.ts'
import { refusals } from './domain/conversation.errors.ts'
import { appointmentOf, stands } from './domain/talk.ts'
import { OwnTalk } from './own-talk.ts'

/** The appointment as a file, for who has no mail. */
@Injectable()
export class CalendarFileView {
  constructor(
    private readonly own: OwnTalk,
    private readonly calendar: AppointmentCalendar,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.calendarFile>,
  ): Promise<Output<typeof contract.calendarFile>> {
    const talk = await this.own.ofPartner(tx, actor, params.id)
    if (!stands(talk)) throw refusals.notBooked()
    const { content } = this.calendar.write({
      conversationId: talk.id,
      sequence: talk.sequence,
      ...appointmentOf(talk),
      to: null,
      cancelled: false,
    })
    return { fileName: 'afspraak.ics', ics: content }
  }
}
