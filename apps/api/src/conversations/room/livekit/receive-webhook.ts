import { Injectable } from '@nestjs/common'
import { WallClock } from '../../../platform/clock/clock.ts'
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts'
import { system } from '../../../platform/domain/actor.ts'
import { DomainError } from '../../../platform/domain/domain-error.ts'
import { minutes } from '../../../platform/domain/duration.ts'
import { Outbox } from '../../../platform/jobs/outbox.ts'
import { webhookReceived } from '../../conversations.events.ts'
import { VideoRooms } from './video-rooms.ts'
import { WebhookInboxRepository } from './webhook-inbox.repository.ts'

/** How far the moment in a webhook may be from ours. */
const clockToleranceMs = minutes(5)

/** Puts what LiveKit tells us in the inbox, once, and answers at once: a slow answer holds up the room's next events. */
@Injectable()
export class ReceiveWebhook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly video: VideoRooms,
    private readonly inbox: WebhookInboxRepository,
    private readonly outbox: Outbox,
    private readonly clock: WallClock,
  ) {}

  async run(body: string, authorization: string | undefined): Promise<void> {
    const webhook = await this.video.read(body, authorization)
    if (Math.abs(webhook.happenedAt.getTime() - this.clock.now().getTime()) > clockToleranceMs) {
      throw new DomainError('invalid', 'webhook.too_old')
    }
    await this.unitOfWork.run(system('conversations.webhook'), async (tx) => {
      if (await this.inbox.add(tx, webhook)) await this.outbox.record(tx, webhookReceived, { webhookId: webhook.id })
    })
  }
}
