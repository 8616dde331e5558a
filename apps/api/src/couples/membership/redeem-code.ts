import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { LicencesCommands } from '../../licences/licences.commands.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Participant, system } from '../../platform/domain/actor.ts'
import { DomainError } from '../../platform/domain/domain-error.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { coupleBegan } from '../couples.events.ts'
import { CouplesRepository } from '../couples.repository.ts'
import { alreadyInACouple } from '../domain/couple.errors.ts'
import { CoupleFactory } from './couple-factory.ts'

/**
 * Uses a code for oneself and, later, a partner: the licence and a couple of one begin in one transaction. Codes belong
 * to nobody yet, so the system looks them up. A try that fails is counted after that transaction; the same request sent again
 * gets its answer and is no try.
 */
@Injectable()
export class RedeemCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly licences: LicencesCommands,
    private readonly factory: CoupleFactory,
    private readonly couples: CouplesRepository,
    private readonly outbox: Outbox,
  ) {}

  async run(
    { personId }: Participant,
    { body: { code } }: Input<typeof contract.redeemCode>,
  ): Promise<Output<typeof contract.redeemCode>> {
    const redeeming = this.unitOfWork.run(system('couples.redeem-code'), async (tx) => {
      await this.licences.permitTry(tx, personId)
      await this.licences.makeRoomFor(tx, personId)
      if (await this.couples.membershipOf(tx, personId)) throw alreadyInACouple()
      const licence = await this.licences.use(tx, { personId, code })
      const { couple, first } = await this.factory.create(tx, licence)
      if (!(await this.couples.add(tx, couple, first))) throw alreadyInACouple()
      await this.outbox.record(tx, coupleBegan, { coupleId: couple.id, personId })
      return { done: true } as const
    })
    return redeeming.catch(async (error: unknown) => {
      if (error instanceof DomainError && error.code === 'licence.code_not_usable') {
        await this.licences.countFailure({ personId, code })
      }
      throw error
    })
  }
}
