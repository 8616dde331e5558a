import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/way-back'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { type Participant } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Waits } from '../recovery/waits.ts'
import { Sessions } from '../sessions/sessions.ts'
import { PinReplacement } from './pin-replacement.ts'

/** The end of the wait: PIN and recovery code change, and every other session ends. */
@Injectable()
export class SetPinAfterWait {
  constructor(
    private readonly waits: Waits,
    private readonly replacement: PinReplacement,
    private readonly sessions: Sessions,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.newPinAfterWait>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.newPinAfterWait>> {
    await this.waits.finish(tx, actor.personId, 'newPin')
    const recoveryCode = await this.replacement.replace(tx, actor.personId, body.newPin)
    await this.sessions.endAll(tx, actor.personId)
    const { opening } = await this.sessions.begin(tx, exchange, { accountId: actor.personId, open: true })
    return { recoveryCode, opening }
  }
}
