import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as municipality from '@tweespraak/contract/municipality/sign-in'
import * as professional from '@tweespraak/contract/professional/sign-in'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff, Professional } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { localeOf } from '../platform/http/locale.ts'
import { RequestMailCode } from './request-mail-code.ts'
import { SignInStaff } from './sign-in-staff.ts'
import { SignOut } from './sign-out.ts'
import { StaffView } from './staff.view.ts'
import { type Visit, Visiting } from './visit.ts'

/** The door of professionals and of municipal staff: the same steps, each on its own origin. */
@Controller()
export class StaffController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requestMailCode: RequestMailCode,
    private readonly signInStaff: SignInStaff,
    private readonly signOut: SignOut,
    private readonly view: StaffView,
  ) {}

  @Serves(professional.requestCode)
  professionalCode(
    @Visiting('professional') visit: Visit,
    @Given(professional.requestCode) { body }: Input<typeof professional.requestCode>,
  ): Promise<Output<typeof professional.requestCode>> {
    return this.requestMailCode.run(visit, { email: body.email, locale: localeOf(visit.request) })
  }

  @Serves(professional.signIn)
  professionalSignIn(
    @Visiting('professional') visit: Visit,
    @Given(professional.signIn) { body }: Input<typeof professional.signIn>,
  ): Promise<Output<typeof professional.signIn>> {
    return this.signInStaff.run(visit, body)
  }

  @Serves(professional.me)
  professionalMe(@By() actor: Professional): Promise<Output<typeof professional.me>> {
    return this.me(actor)
  }

  @Serves(professional.signOut)
  professionalSignOut(@Visiting('professional') visit: Visit): Promise<Output<typeof professional.signOut>> {
    return this.signOut.here(visit)
  }

  @Serves(municipality.requestCode)
  municipalityCode(
    @Visiting('municipality') visit: Visit,
    @Given(municipality.requestCode) { body }: Input<typeof municipality.requestCode>,
  ): Promise<Output<typeof municipality.requestCode>> {
    return this.requestMailCode.run(visit, { email: body.email, locale: localeOf(visit.request) })
  }

  @Serves(municipality.signIn)
  municipalitySignIn(
    @Visiting('municipality') visit: Visit,
    @Given(municipality.signIn) { body }: Input<typeof municipality.signIn>,
  ): Promise<Output<typeof municipality.signIn>> {
    return this.signInStaff.run(visit, body)
  }

  @Serves(municipality.me)
  municipalityMe(@By() actor: MunicipalityStaff): Promise<Output<typeof municipality.me>> {
    return this.me(actor)
  }

  @Serves(municipality.signOut)
  municipalitySignOut(@Visiting('municipality') visit: Visit): Promise<Output<typeof municipality.signOut>> {
    return this.signOut.here(visit)
  }

  private async me(actor: Professional | MunicipalityStaff) {
    return { me: await this.unitOfWork.run(actor, (tx) => this.view.read(tx, actor.personId)) }
  }
}
