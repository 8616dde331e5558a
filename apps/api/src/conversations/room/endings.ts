import { Injectable } from '@nestjs/common'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { conversationEnded } from '../conversations.events.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import { type Conversation, end, type Outcome } from '../domain/conversation.ts'
import { NextConversation } from '../next-conversation.ts'
import { AttendanceRecords } from './attendance-records.ts'

/** Ends a conversation, opens the one that follows, and tells. */
@Injectable()
export class Endings {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly attendance: AttendanceRecords,
    private readonly next: NextConversation,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether the conversation began is a question of programme time; `at`, when it ended, is compared with what LiveKit
   * says, so it is the wall clock's.
   */
  async end(tx: Tx, conversation: Conversation, { outcome, at }: { outcome: Outcome; at: Date }): Promise<void> {
    const ended = { ...end(conversation, outcome, this.clock.now()), endedAt: at }
    await this.conversations.save(tx, conversation, ended)
    await this.next.openAfter(tx, ended, await this.didMeet(tx, ended))
    await this.outbox.record(tx, conversationEnded, { conversationId: conversation.id, outcome })
  }

  /** A conversation that was not held counts as if nobody met: it comes again, from its beginning. */
  private async didMeet(tx: Tx, ended: Conversation): Promise<boolean> {
    return ended.state === 'held' && (await this.attendance.of(tx, ended)).attendance.together > 0
  }
}
