import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/availability'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { Ids } from '../platform/ids/ids.ts'
import { AvailabilityRepository } from './availability.repository.ts'
import { AvailabilityView } from './availability.view.ts'
import { instantsOf } from './domain/availability.ts'

/** A professional opens a time for conversations. */
@Injectable()
export class OfferAvailability {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly view: AvailabilityView,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: Professional,
    { body }: Input<typeof contract.offerAvailability>,
  ): Promise<Output<typeof contract.offerAvailability>> {
    const instants = instantsOf(body, this.clock.now())
    await this.availability.add(tx, { id: this.ids.id(), professionalId: actor.personId, ...body, ...instants })
    return this.view.read(tx, actor)
  }
}
