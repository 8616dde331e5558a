import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/account'
import { stillHere } from '@tweespraak/contract/learner/steps'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Actor, Participant } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { MeView } from './me.view.ts'
import { SignOut } from './sign-out.ts'
import { Unlock } from './unlock.ts'
import { type Visit, Visiting } from './visit.ts'

/** The session of a participant: who it is, opening and closing the private area, ending it. */
@Controller()
export class SessionController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly view: MeView,
    private readonly unlock: Unlock,
    private readonly signOut: SignOut,
  ) {}

  @Serves(contract.readMe)
  async me(@By() actor: Actor): Promise<Output<typeof contract.readMe>> {
    if (actor.kind !== 'participant') return { signedIn: false, me: null }
    if (!actor.unlocked) return { signedIn: true, me: null }
    return { signedIn: true, me: await this.unitOfWork.run(actor, (tx) => this.view.read(tx, actor.personId, true)) }
  }

  @Serves(contract.unlock)
  open(
    @By() actor: Participant,
    @Given(contract.unlock) input: Input<typeof contract.unlock>,
  ): Promise<Output<typeof contract.unlock>> {
    return this.unlock.run(actor, input)
  }

  @Serves(contract.lock)
  close(@By() actor: Participant): Promise<Output<typeof contract.lock>> {
    return this.signOut.lock(actor)
  }

  /** The doors have kept the private area open already; there is nothing left to do. */
  @Serves(stillHere)
  here(): Output<typeof stillHere> {
    return { done: true }
  }

  @Serves(contract.signOut)
  leave(@Visiting('learner') visit: Visit): Promise<Output<typeof contract.signOut>> {
    return this.signOut.here(visit)
  }

  @Serves(contract.signOutEverywhere)
  leaveEverywhere(
    @By() actor: Participant,
    @Visiting('learner') visit: Visit,
  ): Promise<Output<typeof contract.signOutEverywhere>> {
    return this.signOut.everywhere(actor, visit)
  }
}
