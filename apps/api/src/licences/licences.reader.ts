import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { BatchesRepository, type Stock } from './batches.repository.ts'
import { PackagesRepository } from './packages.repository.ts'

/** What neighbours may ask about licences and packages of conversations. Packages only in a transaction of the system. */
@Injectable()
export class LicencesReader {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly packages: PackagesRepository,
  ) {}

  /** The package of three conversations this couple took; undefined when it took none. */
  async conversationPackageFor(tx: Tx, coupleId: string): Promise<string | undefined> {
    return (await this.packages.ofCouple(tx, coupleId))?.id
  }

  /** Is there a package left in this batch? A yes is no promise: taking one decides. */
  hasPackageLeft(tx: Tx, batchId: string): Promise<boolean> {
    return this.batches.hasPackageLeft(tx, batchId)
  }

  /** How much of each batch of a municipality is used, exactly: for whoever makes figures, and for nobody else. */
  stockOf(tx: Tx, municipalityId: string): Promise<readonly Stock[]> {
    return this.batches.stockOf(tx, municipalityId)
  }

  /** The batches of the municipality that asks, the oldest first. */
  batchIds(tx: Tx): Promise<readonly string[]> {
    return this.batches.ids(tx)
  }

  /** All that a municipality bought: how many places, and what is paid for everything, in whole cents. As the municipality. */
  bought(tx: Tx): Promise<{ readonly places: number; readonly cents: number }> {
    return this.batches.bought(tx)
  }
}
