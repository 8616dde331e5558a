import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { after } from '../platform/domain/duration.ts'
import { AvailabilityRepository } from './availability.repository.ts'
import { BookableTimes } from './bookable-times.ts'
import { refusals } from './domain/conversation.errors.ts'
import { type Slot, slotsIn } from './domain/slots.ts'
import { lengthOf, type Talk } from './domain/talk.ts'

/** Takes a slot for a talk: locks the professional's diary, looks whether it is still free, and holds it. */
@Injectable()
export class SlotClaim {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly times: BookableTimes,
  ) {}

  /** Throws `conversation.slot_taken` for a moment that is not, or no longer, offered. */
  async take(tx: Tx, talk: Talk, wish: { professionalId: string; startsAt: string }): Promise<Slot> {
    const from = new Date(wish.startsAt)
    const length = lengthOf(talk.number)
    const limits = await this.times.of(tx, talk)
    if (from < limits.from || from > limits.until) throw refusals.slotTaken()
    await this.availability.lockDiary(tx, wish.professionalId)
    const free = await this.availability.free(tx, { from, until: after(from, length) }, talk.id)
    const slot = free
      .filter((it) => it.professionalId === wish.professionalId)
      .flatMap((it) => slotsIn(it, length))
      .find((it) => it.startsAt.getTime() === from.getTime())
    if (!slot) throw refusals.slotTaken()
    return slot
  }
}
