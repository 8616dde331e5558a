import { Injectable } from '@nestjs/common'
import type { Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { LicencesCommands } from '../../licences/licences.commands.ts'
import { Clock } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { type Participant } from '../../platform/domain/actor.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { noCouple } from '../domain/couple.errors.ts'
import { endOf, extend } from './domain/couple-time.ts'

/** One of the two takes more time for both. Nothing tells which of them it was. */
@Injectable()
export class ExtendTime {
  constructor(
    private readonly couples: CouplesRepository,
    private readonly licences: LicencesCommands,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Participant): Promise<Output<typeof contract.extendTime>> {
    const mine = await this.couples.membershipOf(tx, actor.personId)
    if (!mine) throw noCouple()
    await this.couples.lock(tx, mine.coupleId)
    const couple = await this.couples.byId(tx, mine.coupleId)
    if (!couple) throw noCouple()
    const now = this.clock.now()
    const extended = extend(couple, now)
    await this.couples.extend(tx, extended)
    await this.licences.runUntil(tx, couple.licenceId, endOf(extended, now))
    return { done: true }
  }
}
