import { Module } from '@nestjs/common'
import * as couple from '@tweespraak/contract/learner/couple'
import { LicencesModule } from '../licences/licences.module.ts'
import { system } from '../platform/domain/actor.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { PrivacyModule } from '../privacy/privacy.module.ts'
import { CoupleAndConsentRepository } from './couple-and-consent.repository.ts'
import { CoupleEndings } from './couple-endings.ts'
import { CoupleSeal } from './couple-seal.ts'
import { CouplesEraser, CouplesExporter } from './couples.privacy.ts'
import { CouplesReader } from './couples.reader.ts'
import { CouplesRepository } from './couples.repository.ts'
import { CoupleTable, MembershipTable, WishTable } from './couples.tables.ts'
import { AcceptInvite } from './invites/accept-invite.ts'
import { AnswerNotNow } from './invites/answer-not-now.ts'
import { InviteFactory } from './invites/invite-factory.ts'
import { InvitePartner } from './invites/invite-partner.ts'
import { InviteTries } from './invites/invite-tries.ts'
import { InvitesRepository } from './invites/invites.repository.ts'
import { InviteTable, InvitingOffTable } from './invites/invites.tables.ts'
import { InvitingRepository } from './invites/inviting.repository.ts'
import { JoinCouple } from './invites/join-couple.ts'
import { LookAtInvite } from './invites/look-at-invite.ts'
import { RevokeInvite } from './invites/revoke-invite.ts'
import { SetInviting } from './invites/set-inviting.ts'
import { ChooseLine } from './membership/choose-line.ts'
import { CoupleView } from './membership/couple.view.ts'
import { CoupleFactory } from './membership/couple-factory.ts'
import { FollowAlias } from './membership/follow-alias.subscriber.ts'
import { LeaveCouple } from './membership/leave-couple.ts'
import { RedeemCode } from './membership/redeem-code.ts'
import { SeeParting } from './membership/see-parting.ts'
import { MembershipFactory } from './membership-factory.ts'
import { PartnersModule } from './partners.module.ts'
import { ExtendTime } from './time/extend-time.ts'
import { EndWishes } from './wishes/end-wishes.subscriber.ts'
import { SetPause } from './wishes/set-pause.ts'
import { SetSlower } from './wishes/set-slower.ts'
import { Wishes } from './wishes/wishes.ts'

export const couplesTables = [CoupleTable, MembershipTable, InviteTable, InvitingOffTable, WishTable]

/** Two partners finding each other, having time together, and parting. */
@Module({
  imports: [LicencesModule, PartnersModule, PrivacyModule],
  controllers: [
    serveInSteps(couple.redeemCode, RedeemCode),
    serve(couple.readCouple, CoupleView),
    serve(couple.chooseLine, ChooseLine),
    serve(couple.extendTime, ExtendTime, { as: system('couples.extend-time') }),
    serve(couple.seeParting, SeeParting, { as: system('couples.see-parting') }),
    serve(couple.leaveCouple, LeaveCouple, { as: system('couples.leave') }),
    serve(couple.setSlower, SetSlower, { as: system('couples.set-slower') }),
    serve(couple.setPause, SetPause, { as: system('couples.set-pause') }),
    serve(couple.invitePartner, InvitePartner),
    serve(couple.setInviting, SetInviting),
    serve(couple.revokeInvite, RevokeInvite),
    serveInSteps(couple.lookAtInvite, LookAtInvite),
    serveInSteps(couple.answerNotNow, AnswerNotNow),
    serveInSteps(couple.acceptInvite, AcceptInvite),
  ],
  providers: [
    AcceptInvite,
    AnswerNotNow,
    ChooseLine,
    CoupleEndings,
    CoupleFactory,
    CoupleSeal,
    CoupleView,
    CouplesEraser,
    CouplesExporter,
    CouplesReader,
    CouplesRepository,
    EndWishes,
    ExtendTime,
    FollowAlias,
    InvitePartner,
    InviteTries,
    InvitesRepository,
    InvitingRepository,
    JoinCouple,
    LeaveCouple,
    LookAtInvite,
    MembershipFactory,
    InviteFactory,
    RedeemCode,
    RevokeInvite,
    SeeParting,
    SetInviting,
    SetPause,
    SetSlower,
    Wishes,
    CoupleAndConsentRepository,
  ],
  exports: [CouplesReader],
})
export class CouplesModule {}
