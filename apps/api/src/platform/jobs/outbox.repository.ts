import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/unit-of-work.ts'

/** One thing to be done by one handler. */
export interface OutboxRow {
  readonly id: string
  readonly handler: string
  readonly payload: unknown
}

interface NewRow extends OutboxRow {
  readonly runAt: Date
  readonly dedupeKey: string | null
}

/** Rows handed over to the queue at one look, at most. */
const batchSize = 200

/** The rows of what must still be done. Locks and conflict clauses throughout, so it is SQL. */
@Injectable()
export class OutboxRepository {
  /** Adds rows in one statement; a row whose key is there already is left out. The relay hears of it on commit. */
  async add(tx: Tx, rows: readonly NewRow[]): Promise<void> {
    if (rows.length === 0) return
    await tx.query(
      `insert into platform.outbox (id, handler, payload, due_at, occurrence)
       select * from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::timestamptz[], $5::text[]) on conflict do nothing`,
      [
        rows.map((it) => it.id),
        rows.map((it) => it.handler),
        rows.map((it) => JSON.stringify(it.payload)),
        rows.map((it) => it.runAt),
        rows.map((it) => it.dedupeKey),
      ],
    )
  }

  /**
   * Marks what is due before `limit` as handed to the queue and returns it. A row that was handed over and is still
   * there comes again after a minute, then two, four… at most an hour: that is how an emptied queue heals.
   */
  async claim(tx: Tx, limit: Date): Promise<readonly { id: string; handler: string; dueAt: Date }[]> {
    const [rows] = await tx.query<[{ id: string; handler: string; dueAt: Date }[], number]>(
      `update platform.outbox set queued_at = now() where id in (
         select id from platform.outbox
         where due_at <= $1 and (queued_at is null
           or queued_at < now() - least(60 * power(2, failures), 3600) * interval '1 second')
         order by due_at limit ${batchSize} for update skip locked)
       returning id, handler, due_at as "dueAt"`,
      [limit],
    )
    return rows
  }

  /** The row, if it is still there and due before `limit`. */
  async due(tx: Tx, id: string, limit: Date): Promise<OutboxRow | undefined> {
    const [row] = await tx.query<OutboxRow[]>(
      `select id, handler, payload from platform.outbox where id = $1 and due_at <= $2`,
      [id, limit],
    )
    return row
  }

  /** Deletes the row; false when somebody else did. */
  async remove(tx: Tx, id: string): Promise<boolean> {
    const [gone] = await tx.query<[unknown[], number]>(`delete from platform.outbox where id = $1 returning id`, [id])
    return gone.length > 0
  }

  /** Counts a failure, so that the row comes back later and later. */
  async fail(tx: Tx, id: string): Promise<void> {
    await tx.query(`update platform.outbox set failures = failures + 1 where id = $1`, [id])
  }
}
