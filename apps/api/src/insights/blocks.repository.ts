import { Injectable } from '@nestjs/common'
import type { BlockToPublish, ClosedBlock, ClosedSoFar, WaitingCouple } from '@tweespraak/disclosure'
import { LessThanOrEqual } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Month } from './domain/calendar.ts'
import { metrics, outcomeRules } from './figure-rules.ts'
import { BlockTable, type Calendar, CalendarTable, WaitingTable } from './insights.tables.ts'

/** A series of blocks of one municipality. */
export interface SeriesOf {
  readonly municipalityId: string
  readonly series: string
}

/** Blocks, their members and their counts. Only whoever makes figures works here. */
@Injectable()
export class BlocksRepository {
  /** Holds a municipality's calendar for the rest of the transaction: its figures are made by one at a time. */
  async calendar(tx: Tx, municipalityId: string): Promise<Calendar> {
    const calendars = tx.getRepository(CalendarTable)
    await calendars.createQueryBuilder().insert().values({ municipalityId }).orIgnore().execute()
    const calendar = await calendars.findOne({ where: { municipalityId }, lock: { mode: 'pessimistic_write' } })
    return calendar ?? { closed: null, turned: null }
  }

  async setClosed(tx: Tx, municipalityId: string, month: Month): Promise<void> {
    await tx.getRepository(CalendarTable).update({ municipalityId }, { closed: month })
  }

  async setTurned(tx: Tx, municipalityId: string, month: Month): Promise<void> {
    await tx.getRepository(CalendarTable).update({ municipalityId }, { turned: month })
  }

  /** The month in which the first couple started that waits; undefined when none does. */
  async firstStart(tx: Tx, municipalityId: string): Promise<Month | undefined> {
    const [first] = await tx
      .getRepository(WaitingTable)
      .find({ where: { municipalityId }, order: { started: 'asc' }, take: 1 })
    return first?.started
  }

  async seriesWaiting(tx: Tx, municipalityId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ series: string }[]>(
      'select distinct series from insights.waiting where municipality_id = $1 order by series',
      [municipalityId],
    )
    return rows.map((it) => it.series)
  }

  async waiting(tx: Tx, of: SeriesOf): Promise<WaitingCouple[]> {
    const rows = await tx.getRepository(WaitingTable).findBy(of)
    return rows.map(({ coupleId, started }) => ({ couple: coupleId, started }))
  }

  /** What was closed before, as closing the next month needs it. */
  async soFar(tx: Tx, { municipalityId, series }: SeriesOf, lastMonth: Month | null): Promise<ClosedSoFar> {
    const open = await tx.query<ClosedBlock[]>(
      `select b.series, b.block, b.couples, b.closed, b.publish_from as "publishFrom",
         coalesce((select array_agg(m.couple_id::text) from insights.members m
           where m.municipality_id = b.municipality_id and m.series = b.series and m.block = b.block), '{}') as members
       from insights.blocks b where b.municipality_id = $1 and b.series = $2 and not b.published`,
      [municipalityId, series],
    )
    const last = await tx.query<{ block: number | null }[]>(
      'select max(block) as block from insights.blocks where municipality_id = $1 and series = $2',
      [municipalityId, series],
    )
    return { lastBlock: last[0]?.block ?? 0, lastMonth, open }
  }

  /** Writes a closed block; its members wait no longer. */
  async close(tx: Tx, municipalityId: string, block: ClosedBlock): Promise<void> {
    const { members, ...row } = block
    await tx.getRepository(BlockTable).insert({ municipalityId, ...row })
    await tx.query(
      `with gone as (delete from insights.waiting where series = $2 and couple_id = any($4::uuid[]) returning couple_id)
       insert into insights.members (couple_id, series, municipality_id, block) select couple_id, $2, $1, $3 from gone`,
      [municipalityId, block.series, block.block, members],
    )
  }

  /** Blocks whose month has come, in the order in which they were numbered. */
  due(tx: Tx, municipalityId: string, month: Month): Promise<BlockToPublish[]> {
    return tx.getRepository(BlockTable).find({
      select: { series: true, block: true, couples: true, publishFrom: true },
      where: { municipalityId, published: false, publishFrom: LessThanOrEqual(month) },
      order: { series: 'asc', block: 'asc' },
    })
  }

  /** The exact counts of a block of outcomes, the last two among those who completed. A member whose bits are gone counts as no. */
  async counts(tx: Tx, municipalityId: string, block: number): Promise<Readonly<Record<string, number>>> {
    const rows = await tx.query<{ completed: number; satisfied: number; better: number }[]>(
      `select count(*) filter (where o.completed)::int as completed,
         count(*) filter (where o.completed and o.graded and not o.graded_low)::int as satisfied,
         count(*) filter (where o.completed and o.better and not o.worse)::int as better
       from insights.members m join insights.outcomes o on o.couple_id = m.couple_id
       where m.municipality_id = $1 and m.series = $2 and m.block = $3`,
      [municipalityId, outcomeRules.series, block],
    )
    const { completed = 0, satisfied = 0, better = 0 } = rows[0] ?? {}
    return { [metrics.completed]: completed, [metrics.satisfied]: satisfied, [metrics.better]: better }
  }

  /** Published for good: who was in the block is forgotten, and so are the bits. */
  async forgetMembers(tx: Tx, municipalityId: string, { series, block }: BlockToPublish): Promise<void> {
    await tx.getRepository(BlockTable).update({ municipalityId, series, block }, { published: true })
    await tx.query(
      `with gone as (delete from insights.members where municipality_id = $1 and series = $2 and block = $3
         returning couple_id)
       delete from insights.outcomes where $2 = 'outcomes' and couple_id in (select couple_id from gone)`,
      [municipalityId, series, block],
    )
  }
}
