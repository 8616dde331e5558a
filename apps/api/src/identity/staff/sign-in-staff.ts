import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as municipality from '@tweespraak/contract/municipality/sign-in'
import type * as professional from '@tweespraak/contract/professional/sign-in'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { Sessions } from '../sessions/sessions.ts'
import { StaffProof } from './staff-proof.ts'

/** Signs in a professional or municipal staff: a code by mail and one from the authenticator app. */
@Injectable()
export class SignInStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: StaffProof,
    private readonly sessions: Sessions,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof professional.signIn | typeof municipality.signIn>,
    exchange: Exchange,
  ): Promise<{ done: true }> {
    const personId = await this.proof.of(exchange, body)
    return this.unitOfWork.run(system('identity.sign-in-staff'), async (tx) => {
      await this.sessions.begin(tx, exchange, { accountId: personId, open: false })
      return { done: true }
    })
  }
}
