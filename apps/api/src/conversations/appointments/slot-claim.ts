import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { after } from '../../platform/domain/duration.ts'
import { AvailabilityRepository } from '../availability/availability.repository.ts'
import { type Slot, slotsIn } from '../availability/domain/slots.ts'
import { refusals } from '../domain/conversation.errors.ts'
import { type Conversation, durationMsOf } from '../domain/conversation.ts'
import { BookableTimes } from './bookable-times.ts'

/** Takes a slot for a conversation: locks the professional's diary, looks whether it is still free, and holds it. */
@Injectable()
export class SlotClaim {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly times: BookableTimes,
  ) {}

  /** Throws `conversation.slot_taken` for a moment that is not, or no longer, offered. */
  async take(tx: Tx, conversation: Conversation, wish: { professionalId: string; startsAt: string }): Promise<Slot> {
    const from = new Date(wish.startsAt)
    const length = durationMsOf(conversation.number)
    const limits = await this.times.of(tx, conversation)
    if (from < limits.from || from > limits.until) throw refusals.slotTaken()
    await this.availability.lockDiary(tx, wish.professionalId)
    const free = await this.availability.free(tx, { from, until: after(from, length) }, conversation.id)
    const slot = free
      .filter((it) => it.professionalId === wish.professionalId)
      .flatMap((it) => slotsIn(it, length))
      .find((it) => it.startsAt.getTime() === from.getTime())
    if (!slot) throw refusals.slotTaken()
    return slot
  }
}
