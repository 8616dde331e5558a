import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { refusals } from '../domain/conversation.errors.ts'
import { appointmentOf, isBooked } from '../domain/conversation.ts'
import { AppointmentCalendar } from './appointment-calendar.ts'

/** The appointment as a file, for whoever has no mail. */
@Injectable()
export class CalendarFileView {
  constructor(
    private readonly access: ConversationAccess,
    private readonly calendar: AppointmentCalendar,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { params }: Input<typeof contract.calendarFile>,
  ): Promise<Output<typeof contract.calendarFile>> {
    const conversation = await this.access.ofPartner(tx, actor, params.id)
    if (!isBooked(conversation)) throw refusals.notBooked()
    const { content } = this.calendar.write({
      conversationId: conversation.id,
      sequence: conversation.sequence,
      ...appointmentOf(conversation),
      to: null,
      cancelled: false,
    })
    return { fileName: 'afspraak.ics', ics: content }
  }
}
