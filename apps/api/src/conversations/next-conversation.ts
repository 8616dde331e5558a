import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'
import { ConversationsRepository } from './conversations.repository.ts'
import { acceptedConversation, type Conversation, following } from './domain/conversation.ts'

/** Opens the conversation that comes next. A couple has one open conversation at a time. */
@Injectable()
export class NextConversation {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  first(tx: Tx, coupleId: string): Promise<void> {
    return this.open(tx, { coupleId, number: 1, noShows: 0, apartFirst: true })
  }

  /** Opens the one after a conversation that ended, if there is one. `met`: both partners were in its room together. */
  async openAfter(tx: Tx, ended: Conversation, met: boolean): Promise<void> {
    const next = following(ended, met)
    if (next) await this.open(tx, { coupleId: ended.coupleId, ...next })
  }

  private async open(tx: Tx, it: Pick<Conversation, 'coupleId' | 'number' | 'noShows' | 'apartFirst'>): Promise<void> {
    await this.conversations.add(tx, acceptedConversation({ ...it, id: this.ids.id(), createdAt: this.clock.now() }))
  }
}
