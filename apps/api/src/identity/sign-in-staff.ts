import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { SessionCookie } from './session-cookie.ts'
import { Sessions } from './sessions.ts'
import { StaffView } from './staff.view.ts'
import { StaffProof } from './staff-proof.ts'
import type { Visit } from './visit.ts'

/** Signs in a professional or municipal staff: a code by mail and one from the authenticator app. */
@Injectable()
export class SignInStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proof: StaffProof,
    private readonly cookie: SessionCookie,
    private readonly sessions: Sessions,
    private readonly view: StaffView,
  ) {}

  async run(visit: Visit, given: { code: string; totp: string }): Promise<{ me: { personId: string; name: string } }> {
    const personId = await this.proof.of(this.cookie.readBrowser(visit.request, visit.audience), given)
    return this.unitOfWork.run(system('identity.sign-in-staff'), async (tx) => {
      await this.sessions.begin(tx, visit, { accountId: personId, open: false })
      return { me: await this.view.read(tx, personId) }
    })
  }
}
