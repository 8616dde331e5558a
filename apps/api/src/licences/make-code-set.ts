import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type { makeCodeSet } from '@tweespraak/contract/municipality/licences'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { notFound, permit } from '../platform/domain/domain-error.ts'
import { Ids } from '../platform/ids/ids.ts'
import { BatchesRepository } from './batches.repository.ts'
import { CodeSeal } from './code-seal.ts'
import { type CodeSet, type LicenceCode, mayMakeCodes } from './domain/code-set.ts'
import { newLicenceCode } from './domain/licence-code.ts'

@Injectable()
export class MakeCodeSet {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly codes: CodeSeal,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: MunicipalityStaff,
    { body }: Input<typeof makeCodeSet>,
  ): Promise<Output<typeof makeCodeSet>> {
    const batch = await this.batches.byId(tx, body.batchId)
    if (!batch) throw notFound()
    const made = await this.batches.codesMade(tx, batch.id)
    permit(mayMakeCodes(batch, { made, wanted: body.size }, this.clock.now()))
    const { municipalityId } = actor
    const set = { id: this.ids.id(), municipalityId, ...body, madeAt: this.clock.now(), withdrawnAt: null }
    await this.batches.addSet(
      tx,
      set,
      Array.from({ length: body.size }, () => this.newCode(set)),
    )
    return { id: set.id }
  }

  private newCode(set: CodeSet): LicenceCode {
    const id = this.ids.id()
    const code = newLicenceCode((below) => this.ids.below(below))
    const codeHash = this.codes.hashOf(code)
    if (!codeHash) throw new Error('a code that was just made does not read as one')
    const sealed = this.codes.seal(id, code)
    return { id, municipalityId: set.municipalityId, setId: set.id, codeHash, code: sealed, withdrawnAt: null }
  }
}
