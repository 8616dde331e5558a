import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import type { Account } from '../domain/account.ts'
import { PinGate } from '../pin/pin-gate.ts'
import { Sessions } from '../sessions/sessions.ts'

/** Lets a participant in: who of these has this PIN gets a session with the private area open. */
@Injectable()
export class ParticipantSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PinGate,
    private readonly sessions: Sessions,
  ) {}

  async enter(exchange: Exchange, candidates: readonly Account[], pin: string): Promise<{ opening: string }> {
    const ids = candidates.map((it) => it.id)
    const personId = await this.gate.passOneOf(ids, pin)
    return this.unitOfWork.run(system('identity.sign-in'), (tx) =>
      this.sessions.begin(tx, exchange, { accountId: personId, open: true }),
    )
  }
}
