import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { AvailabilityRepository } from '../availability/availability.repository.ts'
import { maxSlots, type Slot, slotsIn } from '../availability/domain/slots.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { DisplayNames, type Names } from '../display-names.ts'
import { type Conversation, durationMsOf } from '../domain/conversation.ts'
import { BookableTimes } from './bookable-times.ts'

type Slots = Output<typeof contract.listSlots>

/** The moments a conversation can be booked at or moved to. */
@Injectable()
export class SlotsView {
  constructor(
    private readonly access: ConversationAccess,
    private readonly availability: AvailabilityRepository,
    private readonly names: DisplayNames,
    private readonly times: BookableTimes,
  ) {}

  async run(tx: Tx, actor: Participant, { params }: Input<typeof contract.listSlots>): Promise<Slots> {
    const conversation = await this.access.ofPartner(tx, actor, params.id)
    const free = await this.availability.free(tx, await this.times.of(tx, conversation), conversation.id)
    const slots = free
      .flatMap((it) => slotsIn(it, durationMsOf(conversation.number)))
      .filter((it) => !isCurrent(it, conversation))
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .slice(0, maxSlots)
    const names = await this.names.professionals(tx, [...new Set(slots.map((it) => it.professionalId))])
    return { slots: slots.map((it) => toSlotView(it, names)) }
  }
}

const isCurrent = (slot: Slot, { startsAt, professionalId }: Conversation): boolean =>
  slot.startsAt.getTime() === startsAt?.getTime() && slot.professionalId === professionalId

const toSlotView = (slot: Slot, names: Names): Slots['slots'][number] => ({
  professional: { id: slot.professionalId, name: names.get(slot.professionalId) ?? '' },
  startsAt: slot.startsAt.toISOString(),
  endsAt: slot.endsAt.toISOString(),
  timeZone: slot.timeZone,
  wallTime: slot.wallTime,
})
