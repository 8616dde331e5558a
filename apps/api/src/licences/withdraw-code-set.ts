import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type { withdrawCodeSet } from '@tweespraak/contract/municipality/licences'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { BatchesRepository } from './batches.repository.ts'

/** From now on nobody begins with a code of this set. Couples that began go on. */
@Injectable()
export class WithdrawCodeSet {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    _actor: MunicipalityStaff,
    { params }: Input<typeof withdrawCodeSet>,
  ): Promise<Output<typeof withdrawCodeSet>> {
    if (!(await this.batches.set(tx, params.id))) throw notFound()
    await this.batches.withdrawSet(tx, params.id, this.clock.now())
    return { done: true }
  }
}
