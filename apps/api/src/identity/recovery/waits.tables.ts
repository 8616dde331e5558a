import { EntitySchema } from 'typeorm'
import type { Wait } from './domain/way-back.ts'

export const WaitTable = new EntitySchema<Wait>({
  name: 'identity.wait',
  schema: 'identity',
  tableName: 'waits',
  columns: {
    accountId: { type: 'uuid', name: 'account_id', primary: true },
    purpose: { type: 'text' },
    begunAt: { type: 'timestamptz', name: 'begun_at' },
    stoppedAt: { type: 'timestamptz', name: 'stopped_at', nullable: true },
  },
})
