import { Injectable } from '@nestjs/common'
import { LessThan } from 'typeorm'
import { WallClock } from '../../platform/clock/clock.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { after, hours } from '../../platform/domain/duration.ts'
import { Housekeeping } from '../../platform/jobs/handlers.ts'
import { MailCodeTable } from './mail-codes.tables.ts'

/** How long a code is kept after it ran out: it holds an address, and is counted for a quarter of an hour. */
const mailCodesKeptMs = hours(1)

/** Forgets codes that ran out. */
@Injectable()
export class ForgetMailCodes extends Housekeeping {
  override readonly name = 'identity.forget-mail-codes'
  override readonly everyMs = hours(1)

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: WallClock,
  ) {
    super()
  }

  override async sweep(): Promise<void> {
    await this.unitOfWork.run(system(this.name), async (tx) => {
      await tx.getRepository(MailCodeTable).delete({ expiresAt: LessThan(after(this.clock.now(), -mailCodesKeptMs)) })
    })
  }
}
