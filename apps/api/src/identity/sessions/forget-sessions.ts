import { Injectable } from '@nestjs/common'
import { WallClock } from '../../platform/clock/clock.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { minutes } from '../../platform/domain/duration.ts'
import { Housekeeping } from '../../platform/jobs/handlers.ts'
import type { AccountKind } from '../domain/account.ts'
import { sessionLife, sessionLimits } from './domain/session.ts'
import { SessionsRepository } from './sessions.repository.ts'

const kinds = Object.keys(sessionLife) as AccountKind[]

/** Forgets sessions that are over by the limits of their kind. They open nothing any more; here they also stop being kept. */
@Injectable()
export class ForgetSessions extends Housekeeping {
  override readonly name = 'identity.forget-sessions'
  override readonly everyMs = minutes(10)

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly clock: WallClock,
  ) {
    super()
  }

  override async sweep(): Promise<void> {
    const now = this.clock.now()
    await this.unitOfWork.run(system(this.name), async (tx) => {
      for (const kind of kinds) await this.sessions.forgetEnded(tx, kind, sessionLimits(kind, now))
    })
  }
}
