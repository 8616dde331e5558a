import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'
import { defineJob } from '../platform/jobs/handlers.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import type { Delivery, Message } from './domain/message.ts'
import { MessagesRepository } from './messages.repository.ts'
import type { Template } from './templates/template.ts'

export const carryMessage = defineJob('notifications.carry', z.strictObject({ messageId: z.uuid() }))

export interface MessageRequest {
  readonly personId: string
  readonly template: Template
  readonly about: Message['about']
  /** Asking twice for one occurrence sends one message to each person. */
  readonly occurrence: string
  readonly delivery: Delivery
}

/**
 * Asks for a message, in the transaction of whatever causes it: a subscriber or an job, as the system.
 * It leaves after that transaction committed, and only if its writer still wants it to.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(tx: Tx, request: MessageRequest): Promise<void> {
    const now = this.clock.now()
    const message: Message = {
      ...request,
      id: this.ids.id(),
      occurrence: `${request.template}/${request.occurrence}/${request.personId}`,
      state: 'planned',
      claimedAt: null,
      createdAt: now,
    }
    if (!(await this.messages.add(tx, message))) return
    await this.outbox.plan(tx, carryMessage, { messageId: message.id }, { dueAt: now, occurrence: message.id })
  }
}
