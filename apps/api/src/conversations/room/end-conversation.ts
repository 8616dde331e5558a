import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { WallClock } from '../../platform/clock/clock.ts'
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Professional } from '../../platform/domain/actor.ts'
import { ConversationAccess } from '../conversation-access.ts'
import { Endings } from './endings.ts'
import { RoomAccess } from './room-access.ts'

/** The professional ends the conversation: the key goes, then everybody is out of the room. */
@Injectable()
export class EndConversation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ConversationAccess,
    private readonly endings: Endings,
    private readonly room: RoomAccess,
    private readonly wall: WallClock,
  ) {}

  async run(
    tx: Tx,
    actor: Professional,
    { params, body }: Input<typeof contract.endConversation>,
  ): Promise<Output<typeof contract.endConversation>> {
    const conversation = await this.access.lockOfProfessional(tx, actor, params.id)
    await this.endings.end(tx, conversation, { outcome: body.outcome, at: this.wall.now() })
    this.unitOfWork.afterCommit(tx, () => this.room.close(conversation))
    return { done: true }
  }
}
