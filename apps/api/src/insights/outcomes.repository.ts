import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Month } from './domain/calendar.ts'
import { outcomeRules } from './figure-rules.ts'
import { MemberTable, type Outcome, OutcomeTable, WaitingTable } from './insights.tables.ts'

/** What may become true of a couple. */
export type OutcomeBit = keyof Omit<Outcome, 'coupleId'>

/** What the program may do with a couple that is to be counted: put it in, set a bit, take it out. Never read a bit. */
@Injectable()
export class OutcomesRepository {
  /** Is this couple waiting for a block of outcomes, or in one that is not published yet? */
  async knows(tx: Tx, coupleId: string): Promise<boolean> {
    const { series } = outcomeRules
    return (
      (await tx.getRepository(WaitingTable).existsBy({ coupleId, series })) ||
      (await tx.getRepository(MemberTable).existsBy({ coupleId, series }))
    )
  }

  async add(
    tx: Tx,
    couple: { coupleId: string; municipalityId: string; started: Month; series: readonly string[] },
  ): Promise<void> {
    const { coupleId, municipalityId, started } = couple
    const rows = couple.series.map((series) => ({ coupleId, series, municipalityId, started }))
    await tx.getRepository(WaitingTable).createQueryBuilder().insert().values(rows).orIgnore().execute()
    await tx.getRepository(OutcomeTable).createQueryBuilder().insert().values({ coupleId }).orIgnore().execute()
  }

  /** Sets a bit; none is ever set back, and none is read for it. A couple that is not counted stays uncounted. */
  async mark(tx: Tx, coupleId: string, bit: OutcomeBit): Promise<void> {
    await tx.getRepository(OutcomeTable).update({ coupleId }, { [bit]: true })
  }

  /** Waits for no block any more, and its bits are gone. In a block that was closed its place stays and counts as no. */
  async withdraw(tx: Tx, coupleId: string): Promise<void> {
    await tx.getRepository(OutcomeTable).delete({ coupleId })
    await tx.getRepository(WaitingTable).delete({ coupleId })
  }

  /** Nothing is left of the couple. A block that was closed keeps its size; the place is empty. */
  async forget(tx: Tx, coupleId: string): Promise<void> {
    await this.withdraw(tx, coupleId)
    await tx.getRepository(MemberTable).delete({ coupleId })
  }
}
