import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type { readBatches } from '@tweespraak/contract/municipality/licences'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { BatchesRepository } from './batches.repository.ts'

/** What a municipality bought. How much is used is not in it. */
@Injectable()
export class LicenceBatchesView {
  constructor(private readonly batches: BatchesRepository) {}

  async read(tx: Tx, _actor: MunicipalityStaff): Promise<Output<typeof readBatches>> {
    return {
      batches: (await this.batches.all(tx)).map((it) => ({
        id: it.id,
        label: it.label,
        places: it.places,
        conversationPackages: it.packages,
        price: {
          fixed: it.fixedCents,
          perPlace: it.placeCents,
          perConversationPackage: it.packageCents,
          promotion: it.promotionCents,
        },
        startsAt: it.startsAt.toISOString(),
        endsAt: it.endsAt.toISOString(),
      })),
    }
  }
}
