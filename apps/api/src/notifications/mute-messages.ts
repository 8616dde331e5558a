import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { MessagesRepository } from './messages.repository.ts'

/** Stops every message to a person at once, those on their way included, until the person wants mail again. */
@Injectable()
export class MuteMessages {
  constructor(private readonly messages: MessagesRepository) {}

  /** In the transaction of the person who says so, or of the system. */
  mute(tx: Tx, personId: string): Promise<void> {
    return this.messages.mute(tx, personId)
  }

  unmute(tx: Tx, personId: string): Promise<void> {
    return this.messages.unmute(tx, personId)
  }
}
