import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'
import { acceptedTalk, following, type Talk } from './domain/talk.ts'
import { TalksRepository } from './talks.repository.ts'

/** Opens the talk that comes next. A couple has one open talk at a time. */
@Injectable()
export class NewTalks {
  constructor(
    private readonly talks: TalksRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  first(tx: Tx, coupleId: string): Promise<void> {
    return this.open(tx, { coupleId, number: 1, noShows: 0 })
  }

  /** The talk after one that ended, if there is one. */
  async after(tx: Tx, ended: Talk): Promise<void> {
    const next = following(ended)
    if (next) await this.open(tx, { coupleId: ended.coupleId, ...next })
  }

  private async open(tx: Tx, it: Pick<Talk, 'coupleId' | 'number' | 'noShows'>): Promise<void> {
    await this.talks.add(tx, acceptedTalk({ ...it, id: this.ids.id(), createdAt: this.clock.now() }))
  }
}
