import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/professional/room'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Professional } from '../platform/domain/actor.ts'
import { goWithoutApart } from './domain/apart.ts'
import { LobbyView } from './lobby.view.ts'
import { OwnTalk } from './own-talk.ts'
import { TalksRepository } from './talks.repository.ts'

/** The professional chooses, for this talk only, to have both in without each apart first. Nobody is told why. */
@Injectable()
export class GoWithoutApart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnTalk,
    private readonly talks: TalksRepository,
    private readonly view: LobbyView,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Professional,
    { params }: Input<typeof contract.goWithoutApart>,
  ): Promise<Output<typeof contract.goWithoutApart>> {
    const names = await this.view.namesFor(actor, params.id)
    return this.unitOfWork.run(actor, async (tx) => {
      const talk = await this.own.lockOfProfessional(tx, actor, params.id)
      const freed = goWithoutApart(talk, this.clock.now())
      await this.talks.save(tx, talk, freed)
      return this.view.read(tx, freed, names)
    })
  }
}
