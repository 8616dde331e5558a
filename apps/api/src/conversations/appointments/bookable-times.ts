import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../../couples/couples.reader.ts'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { bookable } from '../availability/domain/slots.ts'
import { type Conversation, isBooked } from '../domain/conversation.ts'

/** When a conversation may begin that is booked or moved now. */
@Injectable()
export class BookableTimes {
  constructor(
    private readonly couples: CouplesReader,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, conversation: Conversation): Promise<{ from: Date; until: Date }> {
    const couple = await this.couples.couple(tx, conversation.coupleId)
    if (!couple) throw notFound()
    return bookable(this.clock.now(), { isBooked: isBooked(conversation), coupleUntil: couple.until })
  }
}
