import { Module } from '@nestjs/common'
import * as couple from '@tweespraak/contract/learner/couple'
import * as wayBack from '@tweespraak/contract/learner/way-back'
import { LicencesModule } from '../licences/licences.module.ts'
import { system } from '../platform/domain/actor.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { AcceptInvite } from './accept-invite.ts'
import { AnswerNotNow } from './answer-not-now.ts'
import { ChooseLine } from './choose-line.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { ConsentsView } from './consents.view.ts'
import { CoupleView } from './couple.view.ts'
import { CoupleFactory } from './couple-factory.ts'
import { CoupleSeal } from './couple-seal.ts'
import { CouplesEraser, CouplesExporter } from './couples.privacy.ts'
import { CouplesReader } from './couples.reader.ts'
import { CouplesRepository } from './couples.repository.ts'
import { ConsentTable, CoupleTable, InviteTable, MembershipTable } from './couples.tables.ts'
import { DestroyKey } from './destroy-key.job.ts'
import { ErasePerson } from './erase-person.ts'
import { ExportMine } from './export-mine.ts'
import { ExtendTime } from './extend-time.ts'
import { FollowAlias } from './follow-alias.subscriber.ts'
import { GiveConsent } from './give-consent.ts'
import { InvitePartner } from './invite-partner.ts'
import { InviteTries } from './invite-tries.ts'
import { InvitesRepository } from './invites.repository.ts'
import { InvitingRepository } from './inviting.repository.ts'
import { LeaveCouple } from './leave-couple.ts'
import { LookAtInvite } from './look-at-invite.ts'
import { MembershipFactory } from './membership-factory.ts'
import { NewConsents } from './new-consents.ts'
import { NewInvites } from './new-invites.ts'
import { RedeemCode } from './redeem-code.ts'
import { RevokeInvite } from './revoke-invite.ts'
import { SetInviting } from './set-inviting.ts'
import { StopMessages } from './stop-messages.ts'
import { TakingPartRepository } from './taking-part.repository.ts'

export const couplesTables = [CoupleTable, MembershipTable, InviteTable, ConsentTable]

/** Two partners finding each other, consenting, parting, and being forgotten. */
@Module({
  imports: [LicencesModule],
  controllers: [
    serveInSteps(couple.redeemCode, RedeemCode),
    serve(couple.readCouple, CoupleView),
    serve(couple.chooseLine, ChooseLine),
    serve(couple.extendTime, ExtendTime, { as: system('couples.extend-time') }),
    serve(couple.leaveCouple, LeaveCouple, { as: system('couples.leave') }),
    serve(couple.invitePartner, InvitePartner),
    serve(couple.setInviting, SetInviting),
    serve(couple.revokeInvite, RevokeInvite),
    serveInSteps(couple.lookAtInvite, LookAtInvite),
    serveInSteps(couple.answerNotNow, AnswerNotNow),
    serve(couple.acceptInvite, AcceptInvite, { as: system('couples.accept-invite') }),
    serve(couple.readConsents, ConsentsView),
    serve(couple.giveConsent, GiveConsent),
    serve(couple.stopMessages, StopMessages),
    serveInSteps(couple.exportMine, ExportMine),
    serveInSteps(couple.eraseMine, ErasePerson),
    serve(wayBack.eraseAfterWait, ErasePerson, { method: 'afterWait', as: system('couples.erase-person') }),
  ],
  providers: [
    AcceptInvite,
    AnswerNotNow,
    ChooseLine,
    ConsentsRepository,
    ConsentsView,
    CoupleFactory,
    CoupleSeal,
    CoupleView,
    CouplesEraser,
    CouplesExporter,
    CouplesReader,
    CouplesRepository,
    DestroyKey,
    ErasePerson,
    ExportMine,
    ExtendTime,
    FollowAlias,
    GiveConsent,
    InvitePartner,
    InviteTries,
    InvitesRepository,
    InvitingRepository,
    LeaveCouple,
    LookAtInvite,
    MembershipFactory,
    NewConsents,
    NewInvites,
    RedeemCode,
    RevokeInvite,
    SetInviting,
    StopMessages,
    TakingPartRepository,
  ],
  exports: [CouplesReader],
})
export class CouplesModule {}
