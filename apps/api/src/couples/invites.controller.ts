import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/learner/couple'
import type { Participant } from '../platform/domain/actor.ts'
import { By, Given, Place, Serves } from '../platform/http/endpoint.decorators.ts'
import { AcceptInvite } from './accept-invite.ts'
import { AnswerNotNow } from './answer-not-now.ts'
import { InvitePartner } from './invite-partner.ts'
import { LookAtInvite } from './look-at-invite.ts'
import { RevokeInvite } from './revoke-invite.ts'
import { SetInviting } from './set-inviting.ts'

@Controller()
export class InvitesController {
  constructor(
    private readonly invitePartner: InvitePartner,
    private readonly revokeInvite: RevokeInvite,
    private readonly setInviting: SetInviting,
    private readonly lookAtInvite: LookAtInvite,
    private readonly answerNotNow: AnswerNotNow,
    private readonly acceptInvite: AcceptInvite,
  ) {}

  @Serves(contract.invitePartner)
  invite(@By() actor: Participant): Promise<Output<typeof contract.invitePartner>> {
    return this.invitePartner.run(actor)
  }

  @Serves(contract.setInviting)
  inviting(
    @By() actor: Participant,
    @Given(contract.setInviting) input: Input<typeof contract.setInviting>,
  ): Promise<Output<typeof contract.setInviting>> {
    return this.setInviting.run(actor, input)
  }

  @Serves(contract.revokeInvite)
  revoke(@By() actor: Participant): Promise<Output<typeof contract.revokeInvite>> {
    return this.revokeInvite.run(actor)
  }

  @Serves(contract.lookAtInvite)
  look(
    @Place() place: string,
    @Given(contract.lookAtInvite) input: Input<typeof contract.lookAtInvite>,
  ): Promise<Output<typeof contract.lookAtInvite>> {
    return this.lookAtInvite.run(place, input)
  }

  @Serves(contract.answerNotNow)
  notNow(
    @Place() place: string,
    @Given(contract.answerNotNow) input: Input<typeof contract.answerNotNow>,
  ): Promise<Output<typeof contract.answerNotNow>> {
    return this.answerNotNow.run(place, input)
  }

  @Serves(contract.acceptInvite)
  accept(
    @By() actor: Participant,
    @Given(contract.acceptInvite) input: Input<typeof contract.acceptInvite>,
  ): Promise<Output<typeof contract.acceptInvite>> {
    return this.acceptInvite.run(actor, input)
  }
}
