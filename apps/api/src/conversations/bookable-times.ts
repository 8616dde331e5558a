import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { bookable } from './domain/slots.ts'
import { stands, type Talk } from './domain/talk.ts'

/** When a talk may begin that is booked or moved now. */
@Injectable()
export class BookableTimes {
  constructor(
    private readonly couples: CouplesReader,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, talk: Talk): Promise<{ from: Date; until: Date }> {
    const couple = await this.couples.couple(tx, talk.coupleId)
    if (!couple) throw notFound()
    return bookable(this.clock.now(), { stands: stands(talk), coupleUntil: couple.until })
  }
}
