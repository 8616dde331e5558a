import { Injectable } from '@nestjs/common'
import type { KnownCouple } from '../couples/couples.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Route } from './domain/step-states.ts'
import { PacesRepository } from './paces.repository.ts'

/** Which route a couple walks at this moment: one answer, the same for both partners. */
@Injectable()
export class Routes {
  constructor(
    private readonly paces: PacesRepository,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, couple: KnownCouple | undefined): Promise<Route> {
    if (!couple || couple.members.length < 2) return { hasPartner: false, calm: false }
    return { hasPartner: true, calm: await this.paces.coupleIsCalm(tx, couple.coupleId, this.clock.now()) }
  }
}
