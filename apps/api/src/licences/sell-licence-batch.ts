import { Injectable } from '@nestjs/common'
import { OrganisationsReader } from '../organisations/organisations.reader.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Operator, System } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { Ids } from '../platform/ids/ids.ts'
import { BatchesRepository } from './batches.repository.ts'
import type { LicenceBatch } from './domain/licence-batch.ts'

/** Writes down what a municipality bought. The database refuses numbers that cannot be. */
@Injectable()
export class SellLicenceBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly organisations: OrganisationsReader,
    private readonly ids: Ids,
  ) {}

  run(actor: Operator | System, wish: Omit<LicenceBatch, 'id'>): Promise<{ batchId: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      if ((await this.organisations.nameOf(tx, wish.municipalityId)) === undefined) throw notFound()
      const batchId = this.ids.id()
      await this.batches.add(tx, { ...wish, id: batchId })
      return { batchId }
    })
  }
}
