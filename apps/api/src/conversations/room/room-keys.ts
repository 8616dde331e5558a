import { hkdfSync } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { Ids } from '../../platform/ids/ids.ts'
import { KeyStore } from '../../platform/keys/key-store.ts'
import { seal, unseal } from '../../platform/keys/sealing.ts'
import { refusals } from '../domain/conversation.errors.ts'
import type { Conversation } from '../domain/conversation.ts'

/**
 * The secret of a conversation: 32 random bytes, sealed until the professional ends it. From it each room of the
 * conversation has a key of its own for end-to-end encryption: the key of one room opens nothing of another.
 */
@Injectable()
export class RoomKeys {
  constructor(
    private readonly keys: KeyStore,
    private readonly ids: Ids,
  ) {}

  async make(conversation: Conversation): Promise<Buffer> {
    const key = await this.keys.of({ kind: 'couple', id: conversation.coupleId })
    return seal(key, this.ids.bytes(32).toString('base64'), bindingOf(conversation))
  }

  /** The key of the room of now, in base64, as browsers take it. */
  async open(conversation: Conversation): Promise<string> {
    if (!conversation.roomKey || !conversation.roomName) throw refusals.roomClosed()
    const secret = unseal(
      await this.keys.of({ kind: 'couple', id: conversation.coupleId }),
      conversation.roomKey,
      bindingOf(conversation),
    )
    return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', conversation.roomName, 32)).toString(
      'base64',
    )
  }
}

const bindingOf = (conversation: Conversation) => ({
  table: 'conversations.conversations.room_key',
  row: conversation.id,
  owner: conversation.coupleId,
  version: 1,
})
