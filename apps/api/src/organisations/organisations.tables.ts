import { EntitySchema } from 'typeorm'
import type { Municipality } from './domain/municipality.ts'

export const MunicipalityTable = new EntitySchema<Municipality>({
  name: 'organisations.municipality',
  schema: 'organisations',
  tableName: 'municipalities',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    look: { type: 'jsonb' },
    foundedAt: { type: 'timestamptz', name: 'founded_at' },
  },
})
