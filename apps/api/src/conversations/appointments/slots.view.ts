import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/conversations'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { maxSlots, type Slot } from '../availability/domain/slots.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { DisplayNames, type Names } from '../display-names.ts'
import type { Conversation } from '../domain/conversation.ts'
import { Slots } from './slots.ts'

type SlotsOutput = Output<typeof contract.listSlots>

/** The moments a conversation can be booked at or moved to. */
@Injectable()
export class SlotsView {
  constructor(
    private readonly access: ConversationAccess,
    private readonly slots: Slots,
    private readonly names: DisplayNames,
  ) {}

  async run(tx: Tx, actor: Participant, { params }: Input<typeof contract.listSlots>): Promise<SlotsOutput> {
    const conversation = await this.access.ofPartner(tx, actor, params.id)
    const free = await this.slots.freeFor(tx, conversation)
    const slots = free
      .filter((it) => !isCurrent(it, conversation))
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .slice(0, maxSlots)
    const names = await this.names.professionals(tx, [...new Set(slots.map((it) => it.professionalId))])
    return { slots: slots.map((it) => toSlotView(it, names)) }
  }
}

const isCurrent = (slot: Slot, { startsAt, professionalId }: Conversation): boolean =>
  slot.startsAt.getTime() === startsAt?.getTime() && slot.professionalId === professionalId

const toSlotView = (slot: Slot, names: Names): SlotsOutput['slots'][number] => ({
  professional: { id: slot.professionalId, name: names.get(slot.professionalId) ?? '' },
  startsAt: slot.startsAt.toISOString(),
  endsAt: slot.endsAt.toISOString(),
  timeZone: slot.timeZone,
  wallTime: slot.wallTime,
})
