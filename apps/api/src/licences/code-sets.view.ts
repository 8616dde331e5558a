import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/municipality/licences'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { BatchesRepository } from './batches.repository.ts'
import type { CodeSet } from './domain/code-set.ts'

/** The sets a municipality made. */
@Injectable()
export class CodeSetsView {
  constructor(private readonly batches: BatchesRepository) {}

  async read(tx: Tx, _actor: MunicipalityStaff): Promise<Output<typeof contract.readCodeSets>> {
    return {
      codeSets: (await this.batches.sets(tx)).map(codeSetAsSaid),
    }
  }
}

export const codeSetAsSaid = (set: CodeSet): contract.CodeSet => ({
  id: set.id,
  batchId: set.batchId,
  channel: set.channel,
  size: set.size,
  madeAt: set.madeAt.toISOString(),
  withdrawnAt: set.withdrawnAt?.toISOString() ?? null,
})
