import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import { AvailabilityRepository } from './availability.repository.ts'
import { BookableTimes } from './bookable-times.ts'
import { mostSlots, type Slot, slotsIn } from './domain/slots.ts'
import { lengthOf } from './domain/talk.ts'
import { KnownNames, type Names } from './known-names.ts'
import { OwnTalk } from './own-talk.ts'

type Slots = Output<typeof contract.listSlots>

/** The moments a talk can be booked at or moved to. */
@Injectable()
export class SlotsView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly availability: AvailabilityRepository,
    private readonly names: KnownNames,
    private readonly times: BookableTimes,
  ) {}

  async run(actor: Participant, { params }: Input<typeof contract.listSlots>): Promise<Slots> {
    const slots = await this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.ofPartner(tx, actor, params.id)
      const free = await this.availability.free(tx, await this.times.of(tx, talk), talk.id)
      return free
        .flatMap((it) => slotsIn(it, lengthOf(talk.number)))
        .filter((it) => it.startsAt.getTime() !== talk.startsAt?.getTime() || it.professionalId !== talk.professionalId)
        .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        .slice(0, mostSlots)
    })
    const known = await this.names.professionals()
    const unknown = slots.find((it) => !known.has(it.professionalId))
    const names = unknown ? await this.names.professionals(unknown.professionalId) : known
    return { slots: slots.map((it) => shown(it, names)) }
  }
}

const shown = (slot: Slot, names: Names): Slots['slots'][number] => ({
  professional: { id: slot.professionalId, name: names.get(slot.professionalId) ?? '' },
  startsAt: slot.startsAt.toISOString(),
  endsAt: slot.endsAt.toISOString(),
  timeZone: slot.timeZone,
  wallTime: slot.wallTime,
})
