import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant, Professional } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { ConversationsRepository } from './conversations.repository.ts'
import type { Conversation } from './domain/conversation.ts'

/** Finds a conversation for whoever may have it; for anybody else it does not exist. */
@Injectable()
export class ConversationAccess {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly couples: CouplesReader,
  ) {}

  /** Returns a conversation of the couple this person belongs to now. */
  async ofPartner(tx: Tx, actor: Participant, id: string): Promise<Conversation> {
    const couple = await this.couples.coupleOf(tx, actor.personId)
    const conversation = couple && (await this.conversations.byId(tx, id))
    if (!conversation || conversation.coupleId !== couple.coupleId) throw notFound()
    return conversation
  }

  /** Returns the same, locked until the transaction ends. */
  async lockOfPartner(tx: Tx, actor: Participant, id: string): Promise<Conversation> {
    await this.ofPartner(tx, actor, id)
    return (await this.conversations.lock(tx, id)) ?? raise()
  }

  /** Returns a conversation this professional holds. */
  async ofProfessional(tx: Tx, actor: Professional, id: string): Promise<Conversation> {
    const conversation = await this.conversations.byId(tx, id)
    if (conversation?.professionalId !== actor.personId) throw notFound()
    return conversation
  }

  async lockOfProfessional(tx: Tx, actor: Professional, id: string): Promise<Conversation> {
    await this.ofProfessional(tx, actor, id)
    return (await this.conversations.lock(tx, id)) ?? raise()
  }
}

const raise = (): never => {
  throw notFound()
}
