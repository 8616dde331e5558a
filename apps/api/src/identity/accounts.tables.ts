import { EntitySchema } from 'typeorm'
import type { Account } from './domain/account.ts'

export const AccountTable = new EntitySchema<Account>({
  name: 'identity.account',
  schema: 'identity',
  tableName: 'accounts',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    municipalityId: { type: 'uuid', name: 'municipality_id', nullable: true },
    locale: { type: 'text' },
    timeZone: { type: 'text', name: 'time_zone' },
    name: { type: 'bytea' },
    emailHash: { type: 'bytea', name: 'email_hash', nullable: true },
    email: { type: 'bytea', nullable: true },
    pinHash: { type: 'text', name: 'pin_hash', nullable: true },
    unknownMissesUntil: { type: 'timestamptz', name: 'unknown_misses_until', nullable: true },
    recoveryHash: { type: 'bytea', name: 'recovery_hash', nullable: true },
    recoveryKept: { type: 'boolean', name: 'recovery_kept' },
    totpSecret: { type: 'bytea', name: 'totp_secret', nullable: true },
    totpLastStep: { type: 'bigint', name: 'totp_last_step', transformer: { to: (n: number) => n, from: Number } },
  },
})
