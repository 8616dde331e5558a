import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { after, days, hours } from '../platform/domain/duration.ts'
import { Log } from '../platform/logging/log.ts'
import { retentionDays } from './domain/message.ts'
import { MessagesRepository } from './messages.repository.ts'

/** How often old messages are looked for. */
const sweepIntervalMs = hours(1)

/** Forgets messages after 30 days. */
@Injectable()
export class MessagesHousekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.log.fault(error, 'forgetting old messages failed'))
    }, sweepIntervalMs).unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  async sweep(): Promise<void> {
    const limit = after(this.clock.now(), -days(retentionDays))
    await this.unitOfWork.runIndependent(system('notifications.forget'), (tx) => this.messages.forgetBefore(tx, limit))
  }
}
