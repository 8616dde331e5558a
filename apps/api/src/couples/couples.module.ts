import { Module } from '@nestjs/common'
import { LicencesModule } from '../licences/licences.module.ts'
import { AcceptInvite } from './accept-invite.ts'
import { AnswerNotNow } from './answer-not-now.ts'
import { BeginCouple } from './begin-couple.subscriber.ts'
import { ChooseLine } from './choose-line.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { ConsentsView } from './consents.view.ts'
import { CoupleController } from './couple.controller.ts'
import { CoupleView } from './couple.view.ts'
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
import { InCouple } from './in-couple.ts'
import { InvitePartner } from './invite-partner.ts'
import { InviteTries } from './invite-tries.ts'
import { InvitesController } from './invites.controller.ts'
import { InvitesRepository } from './invites.repository.ts'
import { InvitingRepository } from './inviting.repository.ts'
import { LeaveCouple } from './leave-couple.ts'
import { LookAtInvite } from './look-at-invite.ts'
import { NewConsents } from './new-consents.ts'
import { NewInvites } from './new-invites.ts'
import { NewMemberships } from './new-memberships.ts'
import { RevokeInvite } from './revoke-invite.ts'
import { RightsController } from './rights.controller.ts'
import { SetInviting } from './set-inviting.ts'
import { StopMessages } from './stop-messages.ts'

export const couplesTables = [CoupleTable, MembershipTable, InviteTable, ConsentTable]

/** Two partners finding each other, consenting, parting, and being forgotten. */
@Module({
  imports: [LicencesModule],
  controllers: [CoupleController, InvitesController, RightsController],
  providers: [
    AcceptInvite,
    AnswerNotNow,
    BeginCouple,
    ChooseLine,
    ConsentsRepository,
    ConsentsView,
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
    InCouple,
    InvitePartner,
    InviteTries,
    InvitesRepository,
    InvitingRepository,
    LeaveCouple,
    LookAtInvite,
    NewConsents,
    NewInvites,
    NewMemberships,
    RevokeInvite,
    SetInviting,
    StopMessages,
  ],
  exports: [CouplesReader],
})
export class CouplesModule {}
