import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/availability'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import type { Professional } from '../../platform/domain/actor.ts'
import { notFound } from '../../platform/domain/domain-error.ts'
import { Ids } from '../../platform/ids/ids.ts'
import { AvailabilityRepository } from './availability.repository.ts'
import { instantsOf } from './domain/availability.ts'

/** The times in which a professional can be booked. */
@Injectable()
export class Availability {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async open(
    tx: Tx,
    actor: Professional,
    { body }: Input<typeof contract.openAvailability>,
  ): Promise<Output<typeof contract.openAvailability>> {
    const instants = instantsOf(body, this.clock.now())
    const id = this.ids.id()
    await this.availability.add(tx, { id, professionalId: actor.personId, ...body, ...instants })
    return { id }
  }

  /** What is booked in it stays booked. */
  async withdraw(
    tx: Tx,
    actor: Professional,
    { params }: Input<typeof contract.withdrawAvailability>,
  ): Promise<Output<typeof contract.withdrawAvailability>> {
    await this.availability.lockDiary(tx, actor.personId)
    if (!(await this.availability.remove(tx, actor.personId, params.id))) throw notFound()
    return { done: true }
  }
}
