import { Injectable } from '@nestjs/common'
import { Clock, WallClock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { conversationEnded } from './conversations.events.ts'
import { end, type Outcome, type Talk } from './domain/talk.ts'
import { NewTalks } from './new-talks.ts'
import { TalksRepository } from './talks.repository.ts'

/** Ends a talk, opens the one that follows, and tells. */
@Injectable()
export class EndedTalks {
  constructor(
    private readonly talks: TalksRepository,
    private readonly newTalks: NewTalks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly wall: WallClock,
  ) {}

  async end(tx: Tx, talk: Talk, outcome: Outcome): Promise<Talk> {
    // Whether it began is programme time; when it ended is compared with what LiveKit says, which is the wall's.
    const ended = { ...end(talk, outcome, this.clock.now()), endedAt: this.wall.now() }
    await this.talks.save(tx, talk, ended)
    await this.newTalks.after(tx, ended)
    await this.outbox.record(tx, conversationEnded, { conversationId: talk.id, outcome })
    return ended
  }
}
