import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/availability'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import { AvailabilityRepository } from './availability.repository.ts'
import { AvailabilityView } from './availability.view.ts'

/** A professional closes a time again. What is booked in it stays booked. */
@Injectable()
export class WithdrawAvailability {
  constructor(
    private readonly availability: AvailabilityRepository,
    private readonly view: AvailabilityView,
  ) {}

  async run(
    tx: Tx,
    actor: Professional,
    { params }: Input<typeof contract.withdrawAvailability>,
  ): Promise<Output<typeof contract.withdrawAvailability>> {
    await this.availability.lockDiary(tx, actor.personId)
    if (!(await this.availability.remove(tx, actor.personId, params.id))) throw notFound()
    return this.view.read(tx, actor)
  }
}
