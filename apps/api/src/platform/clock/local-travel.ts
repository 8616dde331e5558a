import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Settings } from '../config/settings.ts'
import { Clock } from './clock.ts'
import { TravellingClock } from './travelling-clock.ts'

/**
 * Time travel of the local run. The offset lives in the database, so that web process and worker travel together.
 * Anywhere else this does nothing and its endpoint does not exist.
 */
@Injectable()
export class LocalTravel {
  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  get possible(): boolean {
    return this.settings.TWEESPRAAK_LOCAL && this.clock instanceof TravellingClock
  }

  now(): Date {
    return this.clock.now()
  }

  /** Reads where we are; called before looking for due work and before each request of the local run. */
  async refresh(): Promise<void> {
    if (!this.possible) return
    const rows = await this.asWorker<{ offset_ms: string }>('select offset_ms from platform.local_clock', [])
    if (this.clock instanceof TravellingClock) this.clock.moveTo(Number(rows[0]?.offset_ms ?? 0))
  }

  /** Moves programme time to `offsetMs` milliseconds after the wall's. Only forward: the past has happened. */
  async travelTo(offsetMs: number): Promise<void> {
    if (!this.possible) return
    await this.asWorker(
      `insert into platform.local_clock (offset_ms) values ($1)
       on conflict (single) do update set offset_ms = greatest(platform.local_clock.offset_ms, excluded.offset_ms)`,
      [offsetMs],
    )
    // What has become due meanwhile is handed over anew, whatever the queue made of it before.
    await this.asWorker('update platform.outbox set queued_at = null', [])
    await this.asWorker(`select pg_notify('outbox', '')`, [])
    await this.refresh()
  }

  private asWorker<T>(sql: string, values: unknown[]): Promise<T[]> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(`select set_config('role', 'tsp_worker', true)`)
      return tx.query<T[]>(sql, values)
    })
  }
}
