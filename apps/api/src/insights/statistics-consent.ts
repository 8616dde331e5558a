import { Injectable } from '@nestjs/common'
import { CouplesReader, type KnownCouple } from '../couples/couples.reader.ts'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { ConsentsReader } from '../privacy/consents.reader.ts'

/** Whether a couple may be counted. In a transaction of the system. */
@Injectable()
export class StatisticsConsent {
  constructor(
    private readonly couples: CouplesReader,
    private readonly consents: ConsentsReader,
    private readonly clock: Clock,
  ) {}

  /** The couple, when everybody who belongs to it now said yes to anonymous statistics. */
  async countable(tx: Tx, coupleId: string): Promise<KnownCouple | undefined> {
    const couple = await this.couples.couple(tx, coupleId)
    if (!couple || couple.members.length === 0) return undefined
    for (const { personId } of couple.members) {
      if (!(await this.consents.consented(tx, personId, 'statistics'))) return undefined
    }
    return couple
  }

  /** May what happens now still be counted? Only within the first 26 weeks, also when time was added: all have as long. */
  async countableNow(tx: Tx, coupleId: string): Promise<boolean> {
    const couple = await this.countable(tx, coupleId)
    return couple !== undefined && this.clock.now() <= couple.countedUntil
  }

  /** The couple this person belongs to now, when somebody in it said no to being counted. */
  async refusedIn(tx: Tx, personId: string): Promise<string | undefined> {
    const couple = await this.couples.coupleOf(tx, personId)
    for (const member of couple?.members ?? []) {
      if (await this.consents.refused(tx, member.personId, 'statistics')) return couple?.coupleId
    }
    return undefined
  }
}
