import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type { Me, readMe } from '@tweespraak/contract/learner/account'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Actor } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { NoticesRepository } from '../devices/notices.repository.ts'
import { emailHint } from '../email/domain/email.ts'
import { PersonSeal } from '../person-seal.ts'
import { WaitsRepository } from '../recovery/waits.repository.ts'

/** A person as the person sees it. */
@Injectable()
export class MeView {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sealing: PersonSeal,
    private readonly waits: WaitsRepository,
    private readonly notices: NoticesRepository,
  ) {}

  /** Says who is signed in, also to whoever is not; nothing of the person while the private area is closed. */
  async run(tx: Tx, actor: Actor): Promise<Output<typeof readMe>> {
    if (actor.kind !== 'participant') return { signedIn: false, me: null }
    return { signedIn: true, me: actor.unlocked ? await this.read(tx, actor.personId, true) : null }
  }

  async read(tx: Tx, personId: string, unlocked: boolean): Promise<Me> {
    const account = await this.accounts.byId(tx, personId)
    if (!account) throw notFound()
    const wait = await this.waits.of(tx, personId)
    return {
      personId,
      alias: await this.sealing.open(personId, 'name', account.name),
      locale: account.locale,
      timeZone: account.timeZone,
      emailHint: account.email ? emailHint(await this.sealing.open(personId, 'email', account.email)) : null,
      unlocked,
      recoveryKept: account.recoveryKept,
      notices: (await this.notices.of(tx, personId)).map(({ kind, count }) => ({ kind, count })),
      asked: wait?.stoppedAt ? { purpose: wait.purpose, at: wait.begunAt.toISOString() } : null,
    }
  }
}
