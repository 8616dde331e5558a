import { Global, Module } from '@nestjs/common'
import * as account from '@tweespraak/contract/learner/account'
import * as steps from '@tweespraak/contract/learner/steps'
import * as wayBack from '@tweespraak/contract/learner/way-back'
import * as municipalitySignIn from '@tweespraak/contract/municipality/sign-in'
import * as professionalSignIn from '@tweespraak/contract/professional/sign-in'
import { system } from '../platform/domain/actor.ts'
import { Actors } from '../platform/http/actors.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { AccountsRepository } from './accounts.repository.ts'
import { AddEmail } from './add-email.ts'
import { AskWayBack } from './ask-way-back.ts'
import { ChangePin } from './change-pin.ts'
import { ChangeProfile } from './change-profile.ts'
import { ConfirmEmail } from './confirm-email.ts'
import { CreateAccount } from './create-account.ts'
import { EmailChange } from './email-change.ts'
import { FinishedWaits } from './finished-waits.ts'
import { HandArrivalKey } from './hand-arrival-key.ts'
import { IdentityEraser, IdentityExporter } from './identity.privacy.ts'
import { IdentityReader } from './identity.reader.ts'
import { AccountTable, MailCodeTable, SessionTable, WaitTable } from './identity.tables.ts'
import { KeepRecoveryCode } from './keep-recovery-code.ts'
import { MailCodePost } from './mail-code-post.ts'
import { MailCodeSeal } from './mail-code-seal.ts'
import { MailCodes } from './mail-codes.ts'
import { MakeRecoveryCode } from './make-recovery-code.ts'
import { MeView } from './me.view.ts'
import { NewAccounts } from './new-accounts.ts'
import { NewPin } from './new-pin.ts'
import { NewPinPost } from './new-pin-post.ts'
import { NewRecoveryCode } from './new-recovery-code.ts'
import { NoteWayBackSeen } from './note-way-back-seen.ts'
import { ParticipantDoor } from './participant-door.ts'
import { PersonSeal } from './person-seal.ts'
import { PinGate } from './pin-gate.ts'
import { PinHashing } from './pin-hashing.ts'
import { PinReplacement } from './pin-replacement.ts'
import { RecoveryCodes } from './recovery-codes.ts'
import { RemoveEmail } from './remove-email.ts'
import { RequestMailCode } from './request-mail-code.ts'
import { ResetPin } from './reset-pin.ts'
import { SendMailCode } from './send-mail-code.job.ts'
import { SendNewPinMail } from './send-new-pin-mail.job.ts'
import { SendWayBackMail } from './send-way-back-mail.job.ts'
import { SessionActors } from './session-actors.ts'
import { SessionCookie } from './session-cookie.ts'
import { Sessions } from './sessions.ts'
import { SetPinAfterWait } from './set-pin-after-wait.ts'
import { SignInStaff } from './sign-in-staff.ts'
import { SignInWithMailCode } from './sign-in-with-mail-code.ts'
import { SignInWithRecoveryCode } from './sign-in-with-recovery-code.ts'
import { SignOut } from './sign-out.ts'
import { StaffView } from './staff.view.ts'
import { StaffProof } from './staff-proof.ts'
import { StaffRegister } from './staff-register.ts'
import { StopWayBack } from './stop-way-back.ts'
import { Unlock } from './unlock.ts'
import { WaitsRepository } from './waits.repository.ts'
import { WayBackView } from './way-back.view.ts'
import { WayBackPost } from './way-back-post.ts'

export { StaffRegister } from './staff-register.ts'

export const identityTables = [AccountTable, SessionTable, MailCodeTable, WaitTable]

/** Who is knocking. Global, because the doors of the platform ask it who is behind a request. */
@Global()
@Module({
  controllers: [
    serveInSteps(account.changeProfile, ChangeProfile),
    serveInSteps(account.changePin, ChangePin),
    serveInSteps(account.addEmail, AddEmail),
    serveInSteps(account.confirmEmail, ConfirmEmail),
    serve(account.removeEmail, RemoveEmail),
    serveInSteps(account.readArrivalKey, HandArrivalKey),
    serveInSteps(account.createAccount, CreateAccount),
    serveInSteps(account.requestMailCode, RequestMailCode),
    serveInSteps(account.signIn, SignInWithMailCode),
    serveInSteps(account.signInWithRecoveryCode, SignInWithRecoveryCode),
    serveInSteps(account.resetPin, ResetPin),
    serveInSteps(account.makeRecoveryCode, MakeRecoveryCode),
    serve(account.keepRecoveryCode, KeepRecoveryCode),
    serve(account.readMe, MeView),
    serveInSteps(account.unlock, Unlock),
    serve(account.lock, SignOut, { method: 'lock', as: system('identity.lock') }),
    serve(steps.stillHere, SignOut, { method: 'stillHere' }),
    serveInSteps(account.signOut, SignOut, { method: 'here' }),
    serve(account.signOutEverywhere, SignOut, { method: 'everywhere', as: system('identity.sign-out') }),
    serveInSteps(professionalSignIn.requestCode, RequestMailCode),
    serveInSteps(professionalSignIn.signIn, SignInStaff),
    serve(professionalSignIn.me, StaffView),
    serveInSteps(professionalSignIn.signOut, SignOut, { method: 'here' }),
    serveInSteps(municipalitySignIn.requestCode, RequestMailCode),
    serveInSteps(municipalitySignIn.signIn, SignInStaff),
    serve(municipalitySignIn.me, StaffView),
    serveInSteps(municipalitySignIn.signOut, SignOut, { method: 'here' }),
    serve(wayBack.readWayBack, WayBackView),
    serveInSteps(wayBack.askWayBack, AskWayBack),
    serve(wayBack.stopWayBack, StopWayBack, { as: system('identity.stop-way-back') }),
    serve(wayBack.newPinAfterWait, SetPinAfterWait, { as: system('identity.set-pin-after-wait') }),
    serve(wayBack.sawWayBack, NoteWayBackSeen, { as: system('identity.note-way-back-seen') }),
  ],
  providers: [
    AccountsRepository,
    AddEmail,
    AskWayBack,
    ChangePin,
    ChangeProfile,
    ConfirmEmail,
    CreateAccount,
    EmailChange,
    FinishedWaits,
    HandArrivalKey,
    IdentityEraser,
    IdentityExporter,
    IdentityReader,
    KeepRecoveryCode,
    MailCodePost,
    MailCodeSeal,
    MailCodes,
    MakeRecoveryCode,
    MeView,
    NewAccounts,
    NewPin,
    NewPinPost,
    NewRecoveryCode,
    NoteWayBackSeen,
    ParticipantDoor,
    PersonSeal,
    PinGate,
    PinHashing,
    PinReplacement,
    RecoveryCodes,
    RemoveEmail,
    RequestMailCode,
    ResetPin,
    SendMailCode,
    SendNewPinMail,
    SendWayBackMail,
    SessionCookie,
    Sessions,
    SetPinAfterWait,
    SignInStaff,
    SignInWithMailCode,
    SignInWithRecoveryCode,
    SignOut,
    StaffProof,
    StaffRegister,
    StaffView,
    StopWayBack,
    Unlock,
    WaitsRepository,
    WayBackPost,
    WayBackView,
    { provide: Actors, useClass: SessionActors },
  ],
  exports: [Actors, IdentityReader, StaffRegister],
})
export class IdentityModule {}
