import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/unit-of-work.ts'

/** What is kept of requests for a while: counted tries, and answers for whoever repeats one. */
@Injectable()
export class RequestsRepository {
  /** Counts one try in a window of time and returns how many there are now. */
  async countTry(tx: Tx, key: Buffer, windowStart: Date): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `insert into platform.attempts (key, window_start, count) values ($1, $2, 1)
       on conflict (key, window_start) do update set count = platform.attempts.count + 1 returning count`,
      [key, windowStart],
    )
    return row?.count ?? 0
  }

  /** How many tries there are in a window of time. */
  async triesIn(tx: Tx, key: Buffer, windowStart: Date): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      'select count from platform.attempts where key = $1 and window_start = $2',
      [key, windowStart],
    )
    return row?.count ?? 0
  }

  /** Counts one try while there are fewer than `most`. False, and nothing counted, when there are as many already. */
  async holdTry(
    tx: Tx,
    { key, windowStart, most }: { key: Buffer; windowStart: Date; most: number },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into platform.attempts (key, window_start, count) values ($1, $2, 1)
       on conflict (key, window_start) do update set count = platform.attempts.count + 1
         where platform.attempts.count < $3 returning 1`,
      [key, windowStart, most],
    )
    return rows.length > 0
  }

  async giveBackTry(tx: Tx, { key, windowStart }: { key: Buffer; windowStart: Date }): Promise<void> {
    await tx.query(
      `update platform.attempts set count = count - 1 where key = $1 and window_start = $2 and count > 0`,
      [key, windowStart],
    )
  }

  async forgetAnswers(tx: Tx, olderThanHours: number): Promise<void> {
    await tx.query(`delete from platform.idempotency where created_at < now() - $1 * interval '1 hour'`, [
      olderThanHours,
    ])
  }

  async forgetTries(tx: Tx, olderThanHours: number): Promise<void> {
    await tx.query(`delete from platform.attempts where window_start < now() - $1 * interval '1 hour'`, [
      olderThanHours,
    ])
  }
}
