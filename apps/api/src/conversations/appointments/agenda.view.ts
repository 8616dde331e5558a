import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/agenda'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Professional } from '../../platform/domain/actor.ts'
import { after, days } from '../../platform/domain/duration.ts'
import { toAppointmentView } from '../appointment-view.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { DisplayNames, type Names } from '../display-names.ts'
import { appointmentOf, type Conversation } from '../domain/conversation.ts'

type Agenda = Output<typeof contract.readAgenda>

/** How long a conversation stays in sight after it was. */
const earlierShownForMs = days(30)

/** A professional's own conversations: when, which of the three, and the names the couple chose. */
@Injectable()
export class AgendaView {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly names: DisplayNames,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Professional): Promise<Agenda> {
    const now = this.clock.now()
    const upcoming = await this.conversations.upcomingOf(tx, actor.personId)
    const earlier = await this.conversations.endedOf(tx, actor.personId, after(now, -earlierShownForMs))
    const names = await this.names.partners(
      tx,
      [...upcoming, ...earlier].map((it) => it.id),
    )
    const shown = (it: Conversation) => toEntry(it, names.get(it.id) ?? new Map())
    return { now: now.toISOString(), upcoming: upcoming.map(shown), earlier: earlier.map(shown) }
  }
}

const toEntry = (conversation: Conversation, names: Names): Agenda['upcoming'][number] => ({
  id: conversation.id,
  number: conversation.number,
  apartFirst: conversation.apartFirst,
  state: conversation.state === 'held' ? 'held' : conversation.state === 'no_show' ? 'noShow' : 'booked',
  appointment: toAppointmentView(appointmentOf(conversation)),
  names: [...names.values()],
})
