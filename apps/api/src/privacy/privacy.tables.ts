import { EntitySchema } from 'typeorm'
import type { ConsentRow } from './domain/consent.ts'

/** The table stands in the schema of the couples; what it holds is one person's. */
export const ConsentTable = new EntitySchema<ConsentRow & { readonly nth?: string }>({
  name: 'privacy.consent',
  schema: 'couples',
  tableName: 'consents',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid', name: 'person_id' },
    purpose: { type: 'text' },
    given: { type: 'boolean' },
    textHash: { type: 'text', name: 'text_hash' },
    locale: { type: 'text' },
    at: { type: 'timestamptz' },
    /** The order in which things were said; the database gives it. */
    nth: { type: 'bigint', insert: false, update: false },
  },
})
