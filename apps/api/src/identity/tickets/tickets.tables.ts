import { EntitySchema } from 'typeorm'

/** One person who may be meant by whoever gave a code from the mail. */
export interface TicketRow {
  readonly markHash: Buffer
  /** 0, or 1 for the second person at the address. */
  readonly who: number
  readonly accountId: string
  readonly tries: number
  readonly expiresAt: Date
}

export const TicketTable = new EntitySchema<TicketRow>({
  name: 'identity.ticket',
  schema: 'identity',
  tableName: 'tickets',
  columns: {
    markHash: { type: 'bytea', name: 'mark_hash', primary: true },
    who: { type: 'smallint', primary: true },
    accountId: { type: 'uuid', name: 'account_id' },
    tries: { type: 'integer' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
})
