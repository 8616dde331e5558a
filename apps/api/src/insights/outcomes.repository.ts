import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Month } from './domain/calendar.ts'

/** What may become true of a couple. `graded_low`: somebody gave the programme less than a seven. */
export type OutcomeBit = 'completed' | 'graded' | 'graded_low' | 'better' | 'worse'

/** What the program may do with a couple that is to be counted: put it in, set a bit, take it out. Never read a bit. */
@Injectable()
export class OutcomesRepository {
  /** Is this couple waiting for a block of outcomes, or in one that is not published yet? */
  async knows(tx: Tx, coupleId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from insights.waiting where couple_id = $1 and series = 'outcomes'
       union all select 1 from insights.members where couple_id = $1 and series = 'outcomes'`,
      [coupleId],
    )
    return rows.length > 0
  }

  async add(
    tx: Tx,
    couple: { coupleId: string; municipalityId: string; started: Month; series: readonly string[] },
  ): Promise<void> {
    await tx.query(
      `insert into insights.waiting (couple_id, series, municipality_id, started)
       select $1, unnest($2::text[]), $3, $4 on conflict (couple_id, series) do nothing`,
      [couple.coupleId, couple.series, couple.municipalityId, couple.started],
    )
    await tx.query('insert into insights.outcomes (couple_id) values ($1) on conflict (couple_id) do nothing', [
      couple.coupleId,
    ])
  }

  /** Sets a bit; none is ever set back, and none is read for it. A couple that is not counted stays uncounted. */
  async mark(tx: Tx, coupleId: string, bit: OutcomeBit): Promise<void> {
    await tx.query(`update insights.outcomes set ${bit} = true where couple_id = $1`, [coupleId])
  }

  /** Waits for no block any more, and its bits are gone. In a block that was closed its place stays and counts as no. */
  async withdraw(tx: Tx, coupleId: string): Promise<void> {
    await tx.query('delete from insights.outcomes where couple_id = $1', [coupleId])
    await tx.query('delete from insights.waiting where couple_id = $1', [coupleId])
  }

  /** Nothing is left of the couple. A block that was closed keeps its size; the place is empty. */
  async forget(tx: Tx, coupleId: string): Promise<void> {
    await this.withdraw(tx, coupleId)
    await tx.query('delete from insights.members where couple_id = $1', [coupleId])
  }
}
