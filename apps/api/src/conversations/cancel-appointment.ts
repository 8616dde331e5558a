import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/agenda'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { BookedTalks } from './booked-talks.ts'
import { cancel } from './domain/talk.ts'
import { OwnTalk } from './own-talk.ts'

/** The professional cannot come; the couple keeps the talk. */
@Injectable()
export class CancelAppointment {
  constructor(
    private readonly own: OwnTalk,
    private readonly booked: BookedTalks,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    actor: Professional,
    { params }: Input<typeof contract.cancelAppointment>,
  ): Promise<Output<typeof contract.cancelAppointment>> {
    const talk = await this.own.lockOfProfessional(tx, actor, params.id)
    await this.booked.cancel(tx, talk, cancel(talk, 'professional', this.clock.now()))
    return { done: true }
  }
}
