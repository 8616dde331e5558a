import { Injectable } from '@nestjs/common'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { DomainError } from '../platform/domain/domain-error.ts'
import { minutes } from '../platform/domain/duration.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { hookArrived } from './conversations.events.ts'
import { HooksRepository } from './hooks.repository.ts'
import { VideoRooms } from './video-rooms.ts'

/** How far the moment in a webhook may be from ours, in ms. */
const tolerance = minutes(5)

/** Puts what LiveKit tells us in the inbox, once, and answers at once: a slow answer holds up the room's next events. */
@Injectable()
export class ReceiveHook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly video: VideoRooms,
    private readonly hooks: HooksRepository,
    private readonly outbox: Outbox,
    private readonly clock: WallClock,
  ) {}

  async run(body: string, authorization: string | undefined): Promise<void> {
    const hook = await this.video.read(body, authorization)
    if (Math.abs(hook.happenedAt.getTime() - this.clock.now().getTime()) > tolerance) {
      throw new DomainError('invalid', 'webhook.too_old')
    }
    await this.unitOfWork.run(system('conversations.hook'), async (tx) => {
      if (await this.hooks.add(tx, hook)) await this.outbox.record(tx, hookArrived, { hookId: hook.id })
    })
  }
}
