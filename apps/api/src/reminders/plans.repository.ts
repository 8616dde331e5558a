import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Plan } from './domain/plan.ts'
import { PlanTable } from './reminders.tables.ts'

/** One plan for each person. There is no way to ask for the plans of a couple. */
@Injectable()
export class PlansRepository {
  of(tx: Tx, personId: string): Promise<Plan | null> {
    return tx.getRepository(PlanTable).findOneBy({ personId })
  }

  /** Locks the row: a look and a choice of the person come one after the other. */
  lock(tx: Tx, by: { readonly id: string } | { readonly personId: string }): Promise<Plan | null> {
    return tx.getRepository(PlanTable).findOne({ where: by, lock: { mode: 'pessimistic_write' } })
  }

  /** False when the person has one already. */
  async add(tx: Tx, plan: Plan): Promise<boolean> {
    const added = await tx
      .getRepository(PlanTable)
      .createQueryBuilder()
      .insert()
      .values(plan)
      .orIgnore()
      .returning('id')
      .execute()
    return (added.raw as unknown[]).length > 0
  }

  async save(tx: Tx, plan: Plan): Promise<void> {
    await tx.getRepository(PlanTable).update({ id: plan.id }, plan)
  }

  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(PlanTable).delete({ personId })
  }
}
