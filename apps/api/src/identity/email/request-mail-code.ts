import { Injectable } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type * as learner from '@tweespraak/contract/learner/account'
import type * as municipality from '@tweespraak/contract/municipality/sign-in'
import type * as professional from '@tweespraak/contract/professional/sign-in'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Actor, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { localeOf } from '../../platform/http/locale.ts'
import { BlindIndex } from '../../platform/keys/blind-index.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import type { AccountKind } from '../domain/account.ts'
import { normalEmail } from './domain/email.ts'
import { MailCodeMails } from './mail-code-mails.ts'

type Asked = Input<typeof learner.requestMailCode | typeof professional.requestCode | typeof municipality.requestCode>

const kindsFor: Record<Exchange['audience'], readonly AccountKind[]> = {
  learner: ['participant'],
  professional: ['professional'],
  municipality: ['municipality'],
}

/** Sends a sign-in code where the address is known. Known or not: the same answer, the same work, the same time. */
@Injectable()
export class RequestMailCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly index: BlindIndex,
    private readonly accounts: AccountsRepository,
    private readonly mails: MailCodeMails,
  ) {}

  async run(_actor: Actor, { body }: Asked, exchange: Exchange): Promise<{ done: true }> {
    const email = normalEmail(body.email)
    await this.mails.permit(exchange, { email })
    const emailHash = this.index.of('email', email)
    return this.unitOfWork.run(system('identity.request-mail-code'), async (tx) => {
      const [account] = await this.accounts.byEmail(tx, emailHash, kindsFor[exchange.audience])
      await this.mails.send(tx, exchange, {
        purpose: exchange.audience === 'learner' ? 'signIn' : 'staffSignIn',
        email,
        emailHash,
        accountId: account?.id ?? null,
        locale: account?.locale ?? localeOf(exchange.request),
        tellOldAddress: false,
      })
      return { done: true }
    })
  }
}
