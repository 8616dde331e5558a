import { EntitySchema } from 'typeorm'
import type { Account } from './domain/account.ts'
import type { MailCodeRow } from './domain/mail-code.ts'
import type { Session } from './domain/session.ts'
import type { Wait } from './domain/way-back.ts'

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
    pinFailures: { type: 'integer', name: 'pin_failures' },
    pinClosedUntil: { type: 'timestamptz', name: 'pin_closed_until', nullable: true },
    recoveryHash: { type: 'bytea', name: 'recovery_hash', nullable: true },
    recoveryKept: { type: 'boolean', name: 'recovery_kept' },
    totpSecret: { type: 'bytea', name: 'totp_secret', nullable: true },
    totpLastStep: { type: 'bigint', name: 'totp_last_step', transformer: { to: (n: number) => n, from: Number } },
  },
})

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
    openUntil: { type: 'timestamptz', name: 'open_until', nullable: true },
  },
})

export const MailCodeTable = new EntitySchema<MailCodeRow>({
  name: 'identity.mail-code',
  schema: 'identity',
  tableName: 'mail_codes',
  columns: {
    id: { type: 'uuid', primary: true },
    browserHash: { type: 'bytea', name: 'browser_hash' },
    accountId: { type: 'uuid', name: 'account_id', nullable: true },
    emailHash: { type: 'bytea', name: 'email_hash' },
    email: { type: 'bytea', nullable: true },
    codeHash: { type: 'bytea', name: 'code_hash' },
    code: { type: 'bytea', nullable: true },
    locale: { type: 'text' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    tries: { type: 'integer' },
    usedAt: { type: 'timestamptz', name: 'used_at', nullable: true },
  },
})

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
