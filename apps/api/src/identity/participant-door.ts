import { Injectable } from '@nestjs/common'
import type { Me } from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { DomainError } from '../platform/domain/domain-error.ts'
import type { Account } from './domain/account.ts'
import { pinWrong } from './domain/identity.errors.ts'
import { MeView } from './me.view.ts'
import { PinGate } from './pin-gate.ts'
import { Sessions } from './sessions.ts'
import type { Visit } from './visit.ts'

/** Lets a participant in: who of these has this PIN gets a session with the private area open. */
@Injectable()
export class ParticipantDoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: PinGate,
    private readonly sessions: Sessions,
    private readonly view: MeView,
  ) {}

  async enter(visit: Visit, candidates: readonly Account[], pin: string): Promise<{ me: Me }> {
    const personId = await this.whoHas(candidates, pin)
    return this.unitOfWork.run(system('identity.sign-in'), async (tx) => {
      await this.sessions.begin(tx, visit, { accountId: personId, open: true })
      return { me: await this.view.read(tx, personId, true) }
    })
  }

  private async whoHas(candidates: readonly Account[], pin: string): Promise<string> {
    let refusal = pinWrong()
    for (const { id } of candidates) {
      try {
        await this.gate.pass(id, pin)
        return id
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        refusal = error
      }
    }
    throw refusal
  }
}
