import { EntitySchema } from 'typeorm'

/** Somebody asked the partner to use the same address. One at a time for each who asks. */
export interface AddressAsk {
  readonly askerId: string
  readonly ownerId: string
  readonly emailHash: Buffer
  readonly askedAt: Date
  readonly answer: 'yes' | 'no' | null
}

export const AddressAskTable = new EntitySchema<AddressAsk>({
  name: 'identity.address-ask',
  schema: 'identity',
  tableName: 'address_asks',
  columns: {
    askerId: { type: 'uuid', name: 'asker_id', primary: true },
    ownerId: { type: 'uuid', name: 'owner_id' },
    emailHash: { type: 'bytea', name: 'email_hash' },
    askedAt: { type: 'timestamptz', name: 'asked_at' },
    answer: { type: 'text', nullable: true },
  },
})
