import { Injectable } from '@nestjs/common'
import type * as z from 'zod'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { after, days } from '../../platform/domain/duration.ts'
import { Subscriber } from '../../platform/jobs/handlers.ts'
import { webhookReceived } from '../conversations.events.ts'
import { ConversationsRepository } from '../conversations.repository.ts'
import type { Conversation } from '../domain/conversation.ts'
import { AttendanceRepository } from './attendance.repository.ts'
import { isOrderly } from './domain/presence.ts'
import type { RoomWebhook } from './livekit/video-rooms.ts'
import { WebhookInboxRepository } from './livekit/webhook-inbox.repository.ts'
import { SeatsRepository } from './seats.repository.ts'

type Received = z.output<typeof webhookReceived.payload>

/** How long a webhook is kept, so that a repeat is known as one. Older ones are refused for their age. */
const webhookRetentionMs = days(1)

/** Records joining and leaving as LiveKit told it, in whatever order it arrives. */
@Injectable()
export class RecordWebhook extends Subscriber<Received> {
  override readonly name = 'conversations.record-webhook'
  override readonly event = webhookReceived

  constructor(
    private readonly inbox: WebhookInboxRepository,
    private readonly conversations: ConversationsRepository,
    private readonly seats: SeatsRepository,
    private readonly attendance: AttendanceRepository,
  ) {
    super()
  }

  override async handle(tx: Tx, { webhookId }: Received): Promise<void> {
    const webhook = await this.inbox.byId(tx, webhookId)
    if (!webhook) return
    await this.inbox.forgetBefore(tx, after(webhook.happenedAt, -webhookRetentionMs))
    const conversation = await this.conversations.byRoom(tx, webhook.roomName)
    if (!conversation) return
    if (webhook.kind === 'room_finished') {
      // The end of a former room says nothing of who is in the room of now.
      if (webhook.roomName === conversation.roomName) await this.endAll(tx, conversation, webhook)
    } else if (webhook.kind === 'participant_joined' || webhook.kind === 'participant_left') {
      await this.recordParticipant(tx, conversation, webhook)
    }
  }

  private endAll(tx: Tx, conversation: Conversation, { happenedAt }: RoomWebhook): Promise<void> {
    return this.attendance.endPresences(tx, conversation.id, { leftAt: happenedAt, estimated: true })
  }

  private async recordParticipant(tx: Tx, conversation: Conversation, webhook: RoomWebhook): Promise<void> {
    const { sid, seatId, joinedAt } = webhook
    const seats = await this.seats.of(tx, conversation.id)
    if (!sid || !joinedAt || !seatId || !seats.some((it) => it.id === seatId)) return
    const presence = { sid, seatId, joinedAt, conversationId: conversation.id, lastSeenAt: webhook.happenedAt }
    await this.attendance.recordPresence(tx, { ...presence, leftAt: null, estimated: false })
    if (webhook.kind === 'participant_left') {
      const estimated = !isOrderly(webhook.reason ?? '')
      await this.attendance.endPresence(tx, sid, { leftAt: webhook.happenedAt, estimated })
    }
  }
}
