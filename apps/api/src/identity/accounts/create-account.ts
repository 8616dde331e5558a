import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { isTimeZone } from '../../platform/clock/time-zone.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Devices } from '../devices/devices.ts'
import { unknownTimeZone } from '../domain/identity.errors.ts'
import { Sessions } from '../sessions/sessions.ts'
import { ParticipantAccounts } from './participant-accounts.ts'

@Injectable()
export class CreateAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: ParticipantAccounts,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof contract.createAccount>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.createAccount>> {
    if (!isTimeZone(body.timeZone)) throw unknownTimeZone()
    return this.unitOfWork.run(system('identity.create-account'), async (tx) => {
      const { personId, recoveryCode } = await this.accounts.create(tx, body)
      await this.devices.remember(tx, exchange, { accountId: personId, proof: 'newAccount' })
      const { opening } = await this.sessions.begin(tx, exchange, { accountId: personId, open: true })
      return { personId, recoveryCode, opening }
    })
  }
}
