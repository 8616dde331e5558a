import { Global, Module } from '@nestjs/common'
import * as account from '@tweespraak/contract/learner/account'
import * as email from '@tweespraak/contract/learner/email'
import * as steps from '@tweespraak/contract/learner/steps'
import * as wayBack from '@tweespraak/contract/learner/way-back'
import * as municipalitySignIn from '@tweespraak/contract/municipality/sign-in'
import * as professionalSignIn from '@tweespraak/contract/professional/sign-in'
import { system } from '../platform/domain/actor.ts'
import { Actors } from '../platform/http/actors.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { ChangeProfile } from './accounts/change-profile.ts'
import { CreateAccount } from './accounts/create-account.ts'
import { MeView } from './accounts/me.view.ts'
import { ParticipantAccounts } from './accounts/participant-accounts.ts'
import { ParticipantSignIn } from './accounts/participant-sign-in.ts'
import { SignInOnDevice } from './accounts/sign-in-on-device.ts'
import { SignInWithMailCode, SignInWithTicket } from './accounts/sign-in-with-mail-code.ts'
import { SignInWithRecoveryCode } from './accounts/sign-in-with-recovery-code.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { AccountTable } from './accounts.tables.ts'
import { DevicesRepository } from './devices/devices.repository.ts'
import { DeviceTable, NoticeTable } from './devices/devices.tables.ts'
import { Devices } from './devices/devices.ts'
import { DevicesView } from './devices/devices.view.ts'
import { NoticesRepository } from './devices/notices.repository.ts'
import { SawNotices } from './devices/saw-notices.ts'
import { SignOutEverywhere } from './devices/sign-out-everywhere.ts'
import { AddEmail } from './email/add-email.ts'
import { AddressAskTable } from './email/address-asks.tables.ts'
import { AddressSeals } from './email/address-seals.ts'
import { AddressSharing } from './email/address-sharing.ts'
import { AnswerSharing } from './email/answer-sharing.ts'
import { ConfirmEmail } from './email/confirm-email.ts'
import { EmailChange } from './email/email-change.ts'
import { ForgetMailCodes } from './email/forget-mail-codes.ts'
import { LeftAddress } from './email/left-address.ts'
import { LeftAddressMail } from './email/left-address-mail.job.ts'
import { MailCodeFactory } from './email/mail-code-factory.ts'
import { MailCodeLimits } from './email/mail-code-limits.ts'
import { MailCodeMails } from './email/mail-code-mails.ts'
import { MailCodeSeal } from './email/mail-code-seal.ts'
import { MailCodesRepository } from './email/mail-codes.repository.ts'
import { MailCodeTable } from './email/mail-codes.tables.ts'
import { MailCodes } from './email/mail-codes.ts'
import { RemoveEmail } from './email/remove-email.ts'
import { RequestMailCode } from './email/request-mail-code.ts'
import { SendMailCode } from './email/send-mail-code.job.ts'
import { IdentityCommands } from './identity.commands.ts'
import { IdentityEraser, IdentityExporter } from './identity.privacy.ts'
import { IdentityReader } from './identity.reader.ts'
import { PersonSeal } from './person-seal.ts'
import { ChangePin } from './pin/change-pin.ts'
import { MakeRecoveryCode } from './pin/make-recovery-code.ts'
import { NewPinMail } from './pin/new-pin-mail.job.ts'
import { PinChange } from './pin/pin-change.ts'
import { PinGate } from './pin/pin-gate.ts'
import { PinHashing } from './pin/pin-hashing.ts'
import { PinReplacement } from './pin/pin-replacement.ts'
import { PinTries } from './pin/pin-tries.ts'
import { ResetPin } from './pin/reset-pin.ts'
import { SetPinAfterWait } from './pin/set-pin-after-wait.ts'
import { Unlock } from './pin/unlock.ts'
import { WeightyChange } from './pin/weighty-change.ts'
import { KeepRecoveryCode } from './recovery/keep-recovery-code.ts'
import { RecoveryCodeFactory } from './recovery/recovery-code-factory.ts'
import { RecoveryCodes } from './recovery/recovery-codes.ts'
import { WaitsRepository } from './recovery/waits.repository.ts'
import { WaitTable } from './recovery/waits.tables.ts'
import { Waits } from './recovery/waits.ts'
import { WayBack } from './recovery/way-back.ts'
import { WayBackView } from './recovery/way-back.view.ts'
import { WayBackMail } from './recovery/way-back-mail.job.ts'
import { WayBackMails } from './recovery/way-back-mails.ts'
import { ForgetSessions } from './sessions/forget-sessions.ts'
import { HandArrivalKey } from './sessions/hand-arrival-key.ts'
import { SessionActors } from './sessions/session-actors.ts'
import { SessionCookie } from './sessions/session-cookie.ts'
import { SessionKeys } from './sessions/session-keys.ts'
import { SessionsRepository } from './sessions/sessions.repository.ts'
import { SessionTable } from './sessions/sessions.tables.ts'
import { Sessions } from './sessions/sessions.ts'
import { SignOut } from './sessions/sign-out.ts'
import { SignInStaff } from './staff/sign-in-staff.ts'
import { StaffView } from './staff/staff.view.ts'
import { StaffAccounts } from './staff/staff-accounts.ts'
import { StaffProof } from './staff/staff-proof.ts'
import { TicketTable } from './tickets/tickets.tables.ts'
import { Tickets } from './tickets/tickets.ts'

export const identityTables = [
  AccountTable,
  AddressAskTable,
  DeviceTable,
  MailCodeTable,
  NoticeTable,
  SessionTable,
  TicketTable,
  WaitTable,
]

/** Accounts and sessions: who somebody is and how they get in. Global, because the platform asks it who is behind a request. */
@Global()
@Module({
  controllers: [
    serveInSteps(account.changeProfile, ChangeProfile),
    serveInSteps(account.changePin, ChangePin),
    serveInSteps(email.addEmail, AddEmail),
    serveInSteps(email.confirmEmail, ConfirmEmail),
    serveInSteps(email.removeEmail, RemoveEmail),
    serve(email.answerSharing, AnswerSharing, { as: system('identity.answer-sharing') }),
    serve(account.sawNotices, SawNotices),
    serve(account.readDevices, DevicesView),
    serveInSteps(account.readArrivalKey, HandArrivalKey),
    serveInSteps(account.createAccount, CreateAccount),
    serveInSteps(account.requestMailCode, RequestMailCode),
    serveInSteps(account.signInWho, SignInWithMailCode, { method: 'askWho' }),
    serveInSteps(account.signIn, SignInWithTicket),
    serveInSteps(account.signInOnDevice, SignInOnDevice),
    serveInSteps(account.signInWithRecoveryCode, SignInWithRecoveryCode),
    serveInSteps(account.resetPin, ResetPin),
    serveInSteps(account.makeRecoveryCode, MakeRecoveryCode),
    serve(account.keepRecoveryCode, KeepRecoveryCode),
    serve(account.readMe, MeView),
    serveInSteps(account.unlock, Unlock),
    serve(account.lock, SignOut, { method: 'lock', as: system('identity.lock') }),
    serve(steps.stillHere, SignOut, { method: 'stillHere' }),
    serveInSteps(account.signOut, SignOut, { method: 'here' }),
    serve(account.signOutEverywhere, SignOutEverywhere, { as: system('identity.sign-out') }),
    serveInSteps(professionalSignIn.requestCode, RequestMailCode),
    serveInSteps(professionalSignIn.signIn, SignInStaff),
    serve(professionalSignIn.me, StaffView),
    serveInSteps(professionalSignIn.signOut, SignOut, { method: 'here' }),
    serveInSteps(municipalitySignIn.requestCode, RequestMailCode),
    serveInSteps(municipalitySignIn.signIn, SignInStaff),
    serve(municipalitySignIn.me, StaffView),
    serveInSteps(municipalitySignIn.signOut, SignOut, { method: 'here' }),
    serve(wayBack.readWayBack, WayBackView),
    serveInSteps(wayBack.askWayBack, WayBack, { method: 'ask' }),
    serve(wayBack.stopWayBack, WayBack, { method: 'stop', as: system('identity.stop-way-back') }),
    serve(wayBack.newPinAfterWait, SetPinAfterWait, { as: system('identity.set-pin-after-wait') }),
    serve(wayBack.sawWayBack, WayBack, { method: 'noteSeen', as: system('identity.note-way-back-seen') }),
  ],
  providers: [
    AccountsRepository,
    AddEmail,
    AddressSeals,
    AddressSharing,
    AnswerSharing,
    ChangePin,
    ChangeProfile,
    ConfirmEmail,
    CreateAccount,
    Devices,
    DevicesRepository,
    DevicesView,
    EmailChange,
    ForgetMailCodes,
    ForgetSessions,
    HandArrivalKey,
    IdentityCommands,
    IdentityEraser,
    IdentityExporter,
    IdentityReader,
    KeepRecoveryCode,
    LeftAddress,
    LeftAddressMail,
    MailCodeFactory,
    MailCodeLimits,
    MailCodeMails,
    MailCodes,
    MailCodeSeal,
    MailCodesRepository,
    MakeRecoveryCode,
    MeView,
    NewPinMail,
    NoticesRepository,
    ParticipantAccounts,
    ParticipantSignIn,
    PersonSeal,
    PinChange,
    PinGate,
    PinHashing,
    PinReplacement,
    PinTries,
    RecoveryCodeFactory,
    RecoveryCodes,
    RemoveEmail,
    RequestMailCode,
    ResetPin,
    SawNotices,
    SendMailCode,
    SessionCookie,
    SessionKeys,
    Sessions,
    SessionsRepository,
    SetPinAfterWait,
    SignInOnDevice,
    SignInStaff,
    SignInWithMailCode,
    SignInWithRecoveryCode,
    SignInWithTicket,
    SignOut,
    SignOutEverywhere,
    StaffAccounts,
    StaffProof,
    StaffView,
    Tickets,
    Unlock,
    Waits,
    WaitsRepository,
    WayBack,
    WayBackMail,
    WayBackMails,
    WayBackView,
    WeightyChange,
    { provide: Actors, useClass: SessionActors },
  ],
  exports: [Actors, IdentityCommands, IdentityReader],
})
export class IdentityModule {}
