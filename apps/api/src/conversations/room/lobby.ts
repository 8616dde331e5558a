import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Professional } from '../../platform/domain/actor.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import type { Conversation } from '../domain/conversation.ts'
import { Admissions } from './admissions.ts'
import { RoomAccess } from './room-access.ts'

interface Done {
  readonly done: true
}

/** What the professional decides about who is in the room. */
@Injectable()
export class Lobby {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ConversationAccess,
    private readonly conversations: ConversationsRepository,
    private readonly admissions: Admissions,
    private readonly room: RoomAccess,
  ) {}

  /** Lets one or both partners in: both at once only where they may meet. */
  admit(tx: Tx, actor: Professional, { params, body }: Input<typeof contract.admit>): Promise<Done> {
    return this.change(tx, actor, params.id, (it) => this.admissions.admit(tx, it, body.seatIds))
  }

  /** Sends one partner back to the lobby; the conversation goes on in another room. */
  sendBack(tx: Tx, actor: Professional, { params, body }: Input<typeof contract.sendBack>): Promise<Done> {
    return this.change(tx, actor, params.id, (it) => this.admissions.sendBack(tx, it, body.seatId))
  }

  /** Lets one partner in and sends the other back to the lobby in the same transaction. */
  speakAlone(tx: Tx, actor: Professional, { params, body }: Input<typeof contract.speakAlone>): Promise<Done> {
    return this.change(tx, actor, params.id, (it) => this.admissions.admitAlone(tx, it, body.seatId))
  }

  /** Allows both in without each apart first, for this conversation only. Nobody is told why. */
  goWithoutApart(tx: Tx, actor: Professional, { params }: Input<typeof contract.goWithoutApart>): Promise<Done> {
    return this.change(tx, actor, params.id, async (it) => this.admissions.withoutApart(it))
  }

  private async change(
    tx: Tx,
    actor: Professional,
    id: string,
    how: (before: Conversation) => Promise<Conversation>,
  ): Promise<Done> {
    const before = await this.access.lockOfProfessional(tx, actor, id)
    const now = await how(before)
    await this.conversations.save(tx, before, now)
    // Whoever went out still holds a token to the room of before, so that room ends for everybody.
    if (before.roomName !== now.roomName) this.unitOfWork.afterCommit(tx, () => this.room.close(before))
    return { done: true }
  }
}
