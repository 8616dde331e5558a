import type { AccountNotice } from '@tweespraak/contract/learner/account'
import { EntitySchema } from 'typeorm'
import type { Device } from './domain/device.ts'

export const DeviceTable = new EntitySchema<Device>({
  name: 'identity.device',
  schema: 'identity',
  tableName: 'devices',
  columns: {
    markHash: { type: 'bytea', name: 'mark_hash', primary: true },
    accountId: { type: 'uuid', name: 'account_id', primary: true },
    kind: { type: 'text' },
    since: { type: 'date' },
    trustedFrom: { type: 'timestamptz', name: 'trusted_from' },
    failures: { type: 'integer' },
    closedUntil: { type: 'timestamptz', name: 'closed_until', nullable: true },
  },
})

/** What a person is told in the app about their account. */
export interface NoticeRow {
  readonly accountId: string
  readonly kind: AccountNotice['kind']
  readonly count: number
}

export const NoticeTable = new EntitySchema<NoticeRow>({
  name: 'identity.notice',
  schema: 'identity',
  tableName: 'notices',
  columns: {
    accountId: { type: 'uuid', name: 'account_id', primary: true },
    kind: { type: 'text', primary: true },
    count: { type: 'integer' },
  },
})
