import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../../couples/couples.reader.ts'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { after } from '../../platform/domain/duration.ts'
import { AvailabilityRepository } from '../availability/availability.repository.ts'
import { bookable, type Slot, slotsIn } from '../availability/domain/slots.ts'
import { refusals } from '../domain/conversation.errors.ts'
import { type Conversation, durationMsOf, isBooked } from '../domain/conversation.ts'

/** The moments a conversation can be booked at or moved to. */
@Injectable()
export class Slots {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly couples: CouplesReader,
    private readonly clock: Clock,
  ) {}

  /** Returns the slots that are free now, in no order. The conversation's own time counts as free. */
  async freeFor(tx: Tx, conversation: Conversation): Promise<readonly Slot[]> {
    const free = await this.availability.free(tx, await this.limitsOf(tx, conversation), conversation.id)
    return free.flatMap((it) => slotsIn(it, durationMsOf(conversation.number)))
  }

  /**
   * Takes a slot: locks the professional's diary and finds whether it is still free. Throws `conversation.slot_taken` for
   * a moment that is not, or no longer, free.
   */
  async take(tx: Tx, conversation: Conversation, wish: { professionalId: string; startsAt: string }): Promise<Slot> {
    const from = new Date(wish.startsAt)
    const length = durationMsOf(conversation.number)
    const limits = await this.limitsOf(tx, conversation)
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

  private async limitsOf(tx: Tx, conversation: Conversation): Promise<{ from: Date; until: Date }> {
    const couple = await this.couples.couple(tx, conversation.coupleId)
    if (!couple) throw notFound()
    return bookable(this.clock.now(), { isBooked: isBooked(conversation), coupleUntil: couple.until })
  }
}
