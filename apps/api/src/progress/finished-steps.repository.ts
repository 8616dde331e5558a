import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'

interface AtStep {
  readonly stepId: string
  readonly at: Date
}

/** What a person has behind them: steps that were finished, and steps that were passed over. */
export interface StepsBehind {
  readonly finished: ReadonlySet<string>
  readonly passedOver: ReadonlySet<string>
}

/** Which steps a person finished or passed over, and which of those both finished. */
@Injectable()
export class FinishedStepsRepository {
  /** Once; true when it was not finished before. One that was passed over is finished now. */
  async add(tx: Tx, personId: string, { stepId, at }: AtStep): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into progress.finished_steps as f (person_id, step_id, finished_at) values ($1, $2, $3)
       on conflict (person_id, step_id) do update set passed_over = false, finished_at = excluded.finished_at
         where f.passed_over
       returning 1`,
      [personId, stepId, at],
    )
    return rows.length > 0
  }

  /** What was finished stays finished. */
  async passOver(tx: Tx, personId: string, { stepId, at }: AtStep): Promise<void> {
    await tx.query(
      `insert into progress.finished_steps (person_id, step_id, finished_at, passed_over) values ($1, $2, $3, true)
       on conflict do nothing`,
      [personId, stepId, at],
    )
  }

  async of(tx: Tx, personId: string): Promise<StepsBehind> {
    const rows = await tx.query<{ step: string; passed: boolean }[]>(
      'select step_id as step, passed_over as passed from progress.finished_steps where person_id = $1',
      [personId],
    )
    const idsOf = (passed: boolean) => new Set(rows.filter((it) => it.passed === passed).map((it) => it.step))
    return { finished: idsOf(false), passedOver: idsOf(true) }
  }

  /** When this person last finished or passed over a step. */
  async last(tx: Tx, personId: string): Promise<Date | null> {
    const rows = await tx.query<{ at: Date | null }[]>(
      'select max(finished_at) as at from progress.finished_steps where person_id = $1',
      [personId],
    )
    return rows[0]?.at ?? null
  }

  /** Of these steps, those that both finished. A step one did not finish oneself is never among them. */
  async bothDid(tx: Tx, coupleId: string, stepIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ step: string }[]>(
      'select step from unnest($2::text[]) as step where app.both_finished($1, step)',
      [coupleId, stepIds],
    )
    return new Set(rows.map((it) => it.step))
  }
}
