import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { after, days, hours } from '../platform/domain/duration.ts'
import { Housekeeping } from '../platform/jobs/handlers.ts'
import { retentionDays } from './domain/message.ts'
import { MessagesRepository } from './messages.repository.ts'

/** Forgets messages after 30 days. */
@Injectable()
export class ForgetMessages extends Housekeeping {
  override readonly name = 'notifications.forget-messages'
  override readonly everyMs = hours(1)

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly clock: Clock,
  ) {
    super()
  }

  override async sweep(): Promise<void> {
    const limit = after(this.clock.now(), -days(retentionDays))
    await this.unitOfWork.run(system(this.name), (tx) => this.messages.forgetBefore(tx, limit))
  }
}
