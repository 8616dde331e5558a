import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/agenda'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { after, days } from '../platform/domain/duration.ts'
import { appointmentShape } from './appointment-shape.ts'
import { appointmentOf, type Talk } from './domain/talk.ts'
import { KnownNames, type Names } from './known-names.ts'
import { TalksRepository } from './talks.repository.ts'

type Agenda = Output<typeof contract.readAgenda>
type Entry = Agenda['upcoming'][number]

/** How long a conversation stays in sight after it was. */
const lookBack = days(30)

/** A professional's own conversations: when, which of the three, and the names the couple chose. */
@Injectable()
export class AgendaView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talks: TalksRepository,
    private readonly names: KnownNames,
    private readonly clock: Clock,
  ) {}

  async run(actor: Professional): Promise<Agenda> {
    const now = this.clock.now()
    const { upcoming, earlier } = await this.unitOfWork.run(actor, async (tx) => ({
      upcoming: await this.talks.upcomingOf(tx, actor.personId),
      earlier: await this.talks.endedOf(tx, actor.personId, after(now, -lookBack)),
    }))
    const names = await this.names.ofCouples([...upcoming, ...earlier].map((it) => it.coupleId))
    const shown = (it: Talk) => entry(it, names.get(it.coupleId) ?? new Map())
    return { now: now.toISOString(), upcoming: upcoming.map(shown), earlier: earlier.map(shown) }
  }
}

const entry = (talk: Talk, names: Names): Entry => ({
  id: talk.id,
  number: talk.number,
  apartFirst: talk.apartFirst,
  state: talk.state === 'held' ? 'held' : talk.state === 'no_show' ? 'noShow' : 'booked',
  appointment: appointmentShape(appointmentOf(talk)),
  names: [...names.values()],
})
