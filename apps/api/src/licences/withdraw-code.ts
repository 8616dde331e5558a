import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type { withdrawCode } from '@tweespraak/contract/municipality/licences'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { BatchesRepository } from './batches.repository.ts'
import { CodeSeal } from './code-seal.ts'

/** Withdraws a card that got lost. Says the same when the code was used already, so that asking tells nothing. */
@Injectable()
export class WithdrawCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly codes: CodeSeal,
    private readonly clock: Clock,
  ) {}

  run(actor: MunicipalityStaff, { body }: Input<typeof withdrawCode>): Promise<Output<typeof withdrawCode>> {
    const codeHash = this.codes.hashOf(body.code)
    return this.unitOfWork.run(actor, async (tx) => {
      if (!codeHash || !(await this.batches.withdrawCode(tx, codeHash, this.clock.now()))) throw notFound()
      return { done: true }
    })
  }
}
