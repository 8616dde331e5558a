import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'
import { acceptedTalk, following, type Talk } from './domain/talk.ts'
import { RoomStays } from './room-stays.ts'
import { TalksRepository } from './talks.repository.ts'

/** Opens the talk that comes next. A couple has one open talk at a time. */
@Injectable()
export class NewTalks {
  constructor(
    private readonly talks: TalksRepository,
    private readonly stays: RoomStays,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  first(tx: Tx, coupleId: string): Promise<void> {
    return this.open(tx, { coupleId, number: 1, noShows: 0, apartFirst: true })
  }

  /** The talk after one that ended, if there is one. */
  async after(tx: Tx, ended: Talk): Promise<void> {
    const next = following(ended, await this.met(tx, ended))
    if (next) await this.open(tx, { coupleId: ended.coupleId, ...next })
  }

  /** A talk that was not held counts as if nobody met: it comes again, from its beginning. */
  private async met(tx: Tx, ended: Talk): Promise<boolean> {
    return ended.state === 'held' && (await this.stays.of(tx, ended)).attendance.together > 0
  }

  private async open(tx: Tx, it: Pick<Talk, 'coupleId' | 'number' | 'noShows' | 'apartFirst'>): Promise<void> {
    await this.talks.add(tx, acceptedTalk({ ...it, id: this.ids.id(), createdAt: this.clock.now() }))
  }
}
