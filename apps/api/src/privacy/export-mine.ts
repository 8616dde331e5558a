import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/couple'
import { IdentityCommands } from '../identity/identity.commands.ts'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import type { Participant } from '../platform/domain/actor.ts'
import type { Exchange } from '../platform/http/exchange.ts'
import { DataSubjectRequests } from './data-subject-requests.ts'

/** Everything about a person, gathered as that person: row level security keeps a partner's private things out. */
@Injectable()
export class ExportMine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: IdentityCommands,
    private readonly requests: DataSubjectRequests,
    private readonly clock: WallClock,
  ) {}

  async run(
    actor: Participant,
    { body }: Input<typeof contract.exportMine>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.exportMine>> {
    await this.identity.passPin(exchange, actor.personId, body.pin)
    return this.unitOfWork.run(actor, async (tx) => {
      const parts: Record<string, Record<string, unknown>> = {}
      for (const exporter of this.requests.exporters) {
        parts[exporter.name] = { ...(await exporter.gather(tx, actor.personId)) }
      }
      return { madeAt: this.clock.now().toISOString(), parts }
    })
  }
}
