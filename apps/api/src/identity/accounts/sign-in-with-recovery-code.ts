import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import type { Actor } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { RecoveryCodes } from '../recovery/recovery-codes.ts'
import { ParticipantSignIn } from './participant-sign-in.ts'

/** The way in without an e-mail address: the code on paper says who, the PIN that it is this person. */
@Injectable()
export class SignInWithRecoveryCode {
  constructor(
    private readonly recovery: RecoveryCodes,
    private readonly door: ParticipantSignIn,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof contract.signInWithRecoveryCode>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.signInWithRecoveryCode>> {
    const { id } = await this.recovery.accountOf(exchange, body.recoveryCode)
    return this.door.enter(exchange, { personId: id, proof: 'paper' }, body.pin)
  }
}
