import { Injectable } from '@nestjs/common'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { FinishedStepTable, RevealTable } from '../progress.tables.ts'
import type { Done } from './domain/step-states.ts'

interface AtStep {
  readonly stepId: string
  readonly at: Date
}

/** What a person did: steps that were finished, and steps that were passed over. */
export type StepsDone = Pick<Done, 'finished' | 'passedOver'>

/** What one person did, with what is revealed: steps that both are behind, and those of them that this person has read. */
export interface AllDone extends Done {
  readonly revealed: ReadonlySet<string>
  readonly revealsRead: ReadonlySet<string>
}

interface Asked {
  readonly coupleId: string | null
  /** The steps of the programme in which something is revealed, with what stands in for each. */
  readonly reveals: readonly { readonly id: string; readonly instead?: string }[]
}

interface Row {
  readonly finished: readonly string[]
  readonly passedOver: readonly string[]
}

/** The steps of one person, as rows. */
const ofPerson = `
  select coalesce(array_agg(step_id) filter (where not passed_over), '{}') as finished,
    coalesce(array_agg(step_id) filter (where passed_over), '{}') as "passedOver"
  from progress.finished_steps where person_id = $1`

/** Which steps a person finished or passed over, and which of those are revealed to both. */
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
    const row = { personId, stepId, finishedAt: at, passedOver: true }
    await tx.getRepository(FinishedStepTable).createQueryBuilder().insert().values(row).orIgnore().execute()
  }

  async of(tx: Tx, personId: string): Promise<StepsDone> {
    const rows = await tx.getRepository(FinishedStepTable).findBy({ personId })
    const idsOf = (passedOver: boolean) =>
      new Set(rows.filter((it) => it.passedOver === passedOver).map((it) => it.stepId))
    return { finished: idsOf(false), passedOver: idsOf(true) }
  }

  /** Everything that says where a person is, in one statement. Whose `coupleId` is null has nothing revealed. */
  async allOf(tx: Tx, personId: string, { coupleId, reveals }: Asked): Promise<AllDone> {
    const [row] = await tx.query<(Row & { begun: string[]; revealed: string[]; revealsRead: string[] })[]>(
      `select d.*, array(select distinct step_id from progress.answers where person_id = $1) as begun,
         array(select r.step from unnest($3::text[], $4::text[]) as r (step, stand_in)
           where (r.step = any (d.finished || d."passedOver") or r.stand_in = any (d.finished || d."passedOver"))
             and app.both_behind($2, r.step, r.stand_in)) as revealed,
         array(select step_id from progress.reveals where person_id = $1) as "revealsRead"
       from (${ofPerson}) d`,
      [personId, coupleId, reveals.map((it) => it.id), reveals.map((it) => it.instead ?? null)],
    )
    return {
      ...asSets(row),
      begun: new Set(row?.begun),
      revealed: new Set(row?.revealed),
      revealsRead: new Set(row?.revealsRead),
    }
  }

  /** The person read what both shared in this step. */
  async readReveal(tx: Tx, personId: string, stepId: string): Promise<void> {
    await tx.createQueryBuilder().insert().into(RevealTable).values({ personId, stepId }).orIgnore().execute()
  }

  /** What decides which steps are open to write in, in one statement; asked with every save, so nothing more. */
  async openingOf(tx: Tx, personId: string): Promise<Done> {
    const [row] = await tx.query<Row[]>(ofPerson, [personId])
    return { ...asSets(row), begun: new Set() }
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(FinishedStepTable).delete({ personId })
    await tx.getRepository(RevealTable).delete({ personId })
  }

  /** When this person last finished or passed over a step. */
  async last(tx: Tx, personId: string): Promise<Date | null> {
    const [last] = await tx
      .getRepository(FinishedStepTable)
      .find({ where: { personId }, order: { finishedAt: 'desc' }, take: 1 })
    return last?.finishedAt ?? null
  }
}

const asSets = (row: Row | undefined) => ({
  finished: new Set(row?.finished),
  passedOver: new Set(row?.passedOver),
})
