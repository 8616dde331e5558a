import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/way-back'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { type Participant } from '../platform/domain/actor.ts'
import type { Exchange } from '../platform/http/exchange.ts'
import { FinishedWaits } from './finished-waits.ts'
import { MeView } from './me.view.ts'
import { PinReplacement } from './pin-replacement.ts'
import { Sessions } from './sessions.ts'

/** The end of the wait: PIN and recovery code change, and every other session ends. */
@Injectable()
export class SetPinAfterWait {
  constructor(
    private readonly finished: FinishedWaits,
    private readonly replacement: PinReplacement,
    private readonly sessions: Sessions,
    private readonly view: MeView,
  ) {}

  async run(
    tx: Tx,
    actor: Participant,
    { body }: Input<typeof contract.newPinAfterWait>,
    visit: Exchange,
  ): Promise<Output<typeof contract.newPinAfterWait>> {
    await this.finished.take(tx, actor.personId, 'newPin')
    const recoveryCode = await this.replacement.replace(tx, actor.personId, body.newPin)
    await this.sessions.endAll(tx, actor.personId)
    await this.sessions.begin(tx, visit, { accountId: actor.personId, open: true })
    return { recoveryCode, me: await this.view.read(tx, actor.personId, true) }
  }
}
