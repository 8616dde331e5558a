import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type { readCards } from '@tweespraak/contract/municipality/licences'
import { Settings } from '../platform/config/settings.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { BatchesRepository } from './batches.repository.ts'
import { CodeSeal } from './code-seal.ts'
import { codeSetAsSaid } from './code-sets.view.ts'
import { setWithdrawn } from './domain/licence.errors.ts'

/**
 * The codes of a set, to print. A used code is printed like any other: a card that is missing from a second print
 * would tell that whoever got it has begun.
 */
@Injectable()
export class CardsView {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly codes: CodeSeal,
    private readonly settings: Settings,
  ) {}

  async read(
    tx: Tx,
    _actor: MunicipalityStaff,
    { params }: Input<typeof readCards>,
  ): Promise<Output<typeof readCards>> {
    const set = await this.batches.set(tx, params.id)
    if (!set) throw notFound()
    if (set.withdrawnAt) throw setWithdrawn()
    const codes = await this.batches.codesOf(tx, set.id)
    return {
      codeSet: codeSetAsSaid(set),
      address: `${this.settings.LEARNER_ORIGIN}/k#`,
      codes: codes.filter((it) => it.withdrawnAt === null).map((it) => this.codes.open(it.id, it.code)),
    }
  }
}
