import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common'
import { WallClock } from '../../../platform/clock/clock.ts'
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts'
import { system } from '../../../platform/domain/actor.ts'
import { DomainError } from '../../../platform/domain/domain-error.ts'
import { minutes } from '../../../platform/domain/duration.ts'
import { Outbox } from '../../../platform/jobs/outbox.ts'
import { webhookReceived } from '../../conversations.events.ts'
import { notSigned, VideoRooms } from './video-rooms.ts'
import { WebhookInboxRepository } from './webhook-inbox.repository.ts'

/** How far the moment in a webhook may be from ours. */
const clockToleranceMs = minutes(5)

/** Where LiveKit tells us what happens in its rooms. Not part of the contract: no app calls it. */
@Controller('api/hooks')
export class LiveKitWebhookController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly video: VideoRooms,
    private readonly inbox: WebhookInboxRepository,
    private readonly outbox: Outbox,
    private readonly clock: WallClock,
  ) {}

  /** Puts a webhook in the inbox, once, and answers at once: a slow answer holds up the next events of the room. */
  @Post('livekit')
  @HttpCode(200)
  async receive(@Body() body: unknown, @Headers('authorization') authorization?: string): Promise<void> {
    if (typeof body !== 'string') throw notSigned()
    const webhook = await this.video.read(body, authorization)
    if (Math.abs(webhook.happenedAt.getTime() - this.clock.now().getTime()) > clockToleranceMs) {
      throw new DomainError('invalid', 'webhook.too_old')
    }
    await this.unitOfWork.run(system('conversations.webhook'), async (tx) => {
      if (await this.inbox.add(tx, webhook)) await this.outbox.record(tx, webhookReceived, { webhookId: webhook.id })
    })
  }
}
