import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { isTimeZone } from '../../platform/clock/time-zone.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Participant } from '../../platform/domain/actor.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { unknownTimeZone } from '../domain/identity.errors.ts'
import { aliasChanged, timeZoneChanged } from '../identity.events.ts'
import { PersonSeal } from '../person-seal.ts'

@Injectable()
export class ChangeProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly sealing: PersonSeal,
    private readonly outbox: Outbox,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.changeProfile>,
  ): Promise<Output<typeof contract.changeProfile>> {
    if (!isTimeZone(body.timeZone)) throw unknownTimeZone()
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.accounts.byId(tx, actor.personId)
      const name = await this.sealing.seal(actor.personId, 'name', body.alias)
      await this.accounts.change(tx, actor.personId, { name, locale: body.locale, timeZone: body.timeZone })
      await this.outbox.record(tx, aliasChanged, { personId: actor.personId })
      if (before?.timeZone !== body.timeZone) {
        await this.outbox.record(tx, timeZoneChanged, { personId: actor.personId })
      }
      return { done: true }
    })
  }
}
