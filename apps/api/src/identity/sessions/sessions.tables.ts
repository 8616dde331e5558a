import { EntitySchema } from 'typeorm'
import type { Session } from './domain/session.ts'

export const SessionTable = new EntitySchema<Session>({
  name: 'identity.session',
  schema: 'identity',
  tableName: 'sessions',
  columns: {
    id: { type: 'uuid', primary: true },
    accountId: { type: 'uuid', name: 'account_id' },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    seenAt: { type: 'timestamptz', name: 'seen_at' },
    openingHash: { type: 'bytea', name: 'opening_hash', nullable: true },
    openUntil: { type: 'timestamptz', name: 'open_until', nullable: true },
  },
})
