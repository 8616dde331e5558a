import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Devices } from '../devices/devices.ts'
import { RecoveryCodes } from '../recovery/recovery-codes.ts'
import { Sessions } from '../sessions/sessions.ts'
import { PinReplacement } from './pin-replacement.ts'

/** Whoever lost the PIN gets back with the code on paper. Code and PIN change, and every other session ends. */
@Injectable()
export class ResetPin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recovery: RecoveryCodes,
    private readonly replacement: PinReplacement,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof contract.resetPin>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.resetPin>> {
    const { id } = await this.recovery.accountOf(exchange, body.recoveryCode)
    return this.unitOfWork.run(system('identity.reset-pin'), async (tx) => {
      const recoveryCode = await this.replacement.replace(tx, id, body.newPin)
      await this.sessions.endAll(tx, id)
      await this.devices.remember(tx, exchange, { accountId: id, proof: 'paper' })
      const { opening } = await this.sessions.begin(tx, exchange, { accountId: id, open: true })
      return { recoveryCode, opening }
    })
  }
}
