import { EntitySchema } from 'typeorm'
import type { Plan } from './domain/plan.ts'

export const PlanTable = new EntitySchema<Plan>({
  name: 'reminders.plan',
  schema: 'reminders',
  tableName: 'plans',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid', name: 'person_id' },
    weekday: { type: 'smallint' },
    time: { type: 'text' },
    chosen: { type: 'boolean' },
    sequence: { type: 'integer' },
    countsFrom: { type: 'timestamptz', name: 'counts_from' },
    said: { type: 'smallint' },
    saidAt: { type: 'timestamptz', name: 'said_at', nullable: true },
    offerClosed: { type: 'boolean', name: 'offer_closed' },
    round: { type: 'integer' },
  },
})
