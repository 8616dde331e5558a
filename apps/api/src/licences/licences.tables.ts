import { EntitySchema } from 'typeorm'
import type { CodeSet, LicenceCode } from './domain/code-set.ts'
import type { ConversationPackage } from './domain/conversation-package.ts'
import type { Licence } from './domain/licence.ts'
import type { LicenceBatch } from './domain/licence-batch.ts'

/** Without the counters: those are counted up in one statement, and read by the figures only. */
export const BatchTable = new EntitySchema<LicenceBatch>({
  name: 'licences.batch',
  schema: 'licences',
  tableName: 'batches',
  columns: {
    id: { type: 'uuid', primary: true },
    municipalityId: { type: 'uuid', name: 'municipality_id' },
    label: { type: 'text' },
    places: { type: 'integer' },
    packages: { type: 'integer' },
    fixedCents: { type: 'integer', name: 'fixed_cents' },
    placeCents: { type: 'integer', name: 'place_cents' },
    packageCents: { type: 'integer', name: 'package_cents' },
    promotionCents: { type: 'integer', name: 'promotion_cents' },
    startsAt: { type: 'timestamptz', name: 'starts_at' },
    endsAt: { type: 'timestamptz', name: 'ends_at' },
  },
})

export const CodeSetTable = new EntitySchema<CodeSet>({
  name: 'licences.code-set',
  schema: 'licences',
  tableName: 'code_sets',
  columns: {
    id: { type: 'uuid', primary: true },
    municipalityId: { type: 'uuid', name: 'municipality_id' },
    batchId: { type: 'uuid', name: 'batch_id' },
    channel: { type: 'text' },
    size: { type: 'integer' },
    madeAt: { type: 'timestamptz', name: 'made_at' },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at', nullable: true },
  },
})

export const CodeTable = new EntitySchema<LicenceCode>({
  name: 'licences.code',
  schema: 'licences',
  tableName: 'codes',
  columns: {
    id: { type: 'uuid', primary: true },
    municipalityId: { type: 'uuid', name: 'municipality_id' },
    setId: { type: 'uuid', name: 'set_id' },
    codeHash: { type: 'bytea', name: 'code_hash' },
    code: { type: 'bytea' },
    withdrawnAt: { type: 'timestamptz', name: 'withdrawn_at', nullable: true },
  },
})

export const LicenceTable = new EntitySchema<Licence>({
  name: 'licences.licence',
  schema: 'licences',
  tableName: 'licences',
  columns: {
    id: { type: 'uuid', primary: true },
    codeId: { type: 'uuid', name: 'code_id' },
    batchId: { type: 'uuid', name: 'batch_id' },
    municipalityId: { type: 'uuid', name: 'municipality_id' },
    channel: { type: 'text' },
    personId: { type: 'uuid', name: 'person_id', nullable: true },
    activatedAt: { type: 'timestamptz', name: 'activated_at', nullable: true },
    until: { type: 'timestamptz', nullable: true },
    ended: { type: 'boolean' },
  },
})

export const PackageTable = new EntitySchema<ConversationPackage>({
  name: 'licences.package',
  schema: 'licences',
  tableName: 'packages',
  columns: {
    id: { type: 'uuid', primary: true },
    batchId: { type: 'uuid', name: 'batch_id' },
    coupleId: { type: 'uuid', name: 'couple_id' },
    takenAt: { type: 'timestamptz', name: 'taken_at' },
  },
})
