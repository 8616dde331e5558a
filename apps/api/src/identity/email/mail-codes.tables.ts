import { EntitySchema } from 'typeorm'
import type { MailCodeRow } from './domain/mail-code.ts'

export const MailCodeTable = new EntitySchema<MailCodeRow>({
  name: 'identity.mail-code',
  schema: 'identity',
  tableName: 'mail_codes',
  columns: {
    id: { type: 'uuid', primary: true },
    browserHash: { type: 'bytea', name: 'browser_hash' },
    purpose: { type: 'text' },
    placeHash: { type: 'bytea', name: 'place_hash' },
    accountId: { type: 'uuid', name: 'account_id', nullable: true },
    emailHash: { type: 'bytea', name: 'email_hash' },
    email: { type: 'bytea', nullable: true },
    codeHash: { type: 'bytea', name: 'code_hash' },
    code: { type: 'bytea', nullable: true },
    locale: { type: 'text' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    tries: { type: 'integer' },
    tellOldAddress: { type: 'boolean', name: 'tell_old_address' },
    usedAt: { type: 'timestamptz', name: 'used_at', nullable: true },
  },
})
