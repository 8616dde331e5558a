import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import { hours } from '../../platform/domain/duration.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { NoticesRepository } from '../devices/notices.repository.ts'
import { RecoveryCodeFactory } from '../recovery/recovery-code-factory.ts'
import { WeightyChange } from './weighty-change.ts'

/** New recovery codes one person may make. */
const newCodeRateLimit = { name: 'new-recovery-code', maxTries: 5, windowMs: hours(24) }

/** Makes a new code on paper, for whoever lost the old one or never wrote it down. Asks for the PIN once more, because the code opens everything. */
@Injectable()
export class MakeRecoveryCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly weighty: WeightyChange,
    private readonly accounts: AccountsRepository,
    private readonly newCode: RecoveryCodeFactory,
    private readonly notices: NoticesRepository,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.makeRecoveryCode>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.makeRecoveryCode>> {
    await this.weighty.permit(exchange, { personId: actor.personId, pin: body.pin }, newCodeRateLimit)
    return this.unitOfWork.run(system('identity.make-recovery-code'), async (tx) => {
      const { recoveryCode, kept } = this.newCode.create()
      await this.accounts.change(tx, actor.personId, kept)
      await this.notices.add(tx, actor.personId, 'changed')
      return { recoveryCode }
    })
  }
}
