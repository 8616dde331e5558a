import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Ids } from '../platform/ids/ids.ts'
import { defineJob } from '../platform/jobs/handlers.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import type { Delivery, Message } from './domain/message.ts'
import { MessagesRepository } from './messages.repository.ts'
import type { EmailTemplate } from './templates/email-template.ts'

export const sendMessage = defineJob('notifications.send', z.strictObject({ messageId: z.uuid() }))

export interface MessageRequest {
  readonly personId: string
  readonly template: EmailTemplate
  readonly about: Message['about']
  /** Asking twice with one key for one template sends one message to each person. */
  readonly dedupeKey: string
  readonly delivery: Delivery
  /** When it is to leave; now where it is left out. */
  readonly dueAt?: Date
}

/** What neighbours may have notifications do. */
@Injectable()
export class NotificationsCommands {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Asks for a message, in the transaction of whatever causes it: a subscriber or a job, as the system. It is rendered and
   * sent at its moment, after that transaction committed, and only if its renderer still wants it to leave.
   */
  async requestMessage(tx: Tx, request: MessageRequest): Promise<void> {
    const now = this.clock.now()
    const dueAt = request.dueAt ?? now
    const message: Message = {
      ...request,
      id: this.ids.id(),
      dedupeKey: `${request.template}/${request.dedupeKey}/${request.personId}`,
      state: 'planned',
      claimedAt: null,
      createdAt: now,
      dueAt,
    }
    if (!(await this.messages.add(tx, message))) return
    await this.outbox.plan(tx, sendMessage, { messageId: message.id }, { dueAt, occurrence: message.id })
  }
}
