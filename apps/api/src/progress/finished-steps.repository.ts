import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'

/** Which steps a person finished, and which of those both did. */
@Injectable()
export class FinishedStepsRepository {
  async add(tx: Tx, personId: string, stepId: string, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into progress.finished_steps (person_id, step_id, finished_at) values ($1, $2, $3)
       on conflict do nothing returning 1`,
      [personId, stepId, at],
    )
    return rows.length > 0
  }

  async of(tx: Tx, personId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ step_id: string }[]>(
      'select step_id from progress.finished_steps where person_id = $1',
      [personId],
    )
    return new Set(rows.map((it) => it.step_id))
  }

  /** Of these steps, those that both did. A step one did not do oneself is never among them. */
  async bothDid(tx: Tx, coupleId: string, stepIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ step: string }[]>(
      'select step from unnest($2::text[]) as step where app.both_finished($1, step)',
      [coupleId, stepIds],
    )
    return new Set(rows.map((it) => it.step))
  }
}
