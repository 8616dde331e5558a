import { EntitySchema } from 'typeorm'
import type { Couple, Membership } from './domain/couple.ts'
import type { Wish } from './domain/wish.ts'

export const CoupleTable = new EntitySchema<Couple>({
  name: 'couples.couple',
  schema: 'couples',
  tableName: 'couples',
  columns: {
    id: { type: 'uuid', primary: true },
    licenceId: { type: 'uuid', name: 'licence_id' },
    municipalityId: { type: 'uuid', name: 'municipality_id' },
    batchId: { type: 'uuid', name: 'batch_id' },
    channel: { type: 'text' },
    until: { type: 'timestamptz' },
    countedUntil: { type: 'timestamptz', name: 'counted_until' },
    pauseDays: { type: 'integer', name: 'pause_days' },
    placesGiven: { type: 'smallint', name: 'places_given' },
    partedAt: { type: 'timestamptz', name: 'parted_at', nullable: true },
  },
})

export const WishTable = new EntitySchema<Wish>({
  name: 'couples.wish',
  schema: 'couples',
  tableName: 'wishes',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    personId: { type: 'uuid', name: 'person_id', primary: true },
    slower: { type: 'boolean' },
    pausedOn: { type: 'date', name: 'paused_on', nullable: true },
  },
})

export const MembershipTable = new EntitySchema<Membership>({
  name: 'couples.membership',
  schema: 'couples',
  tableName: 'memberships',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    personId: { type: 'uuid', name: 'person_id', primary: true },
    line: { type: 'text' },
    alias: { type: 'bytea' },
    fromAt: { type: 'timestamptz', name: 'from_at' },
    untilAt: { type: 'timestamptz', name: 'until_at', nullable: true },
    partingSeen: { type: 'boolean', name: 'parting_seen' },
  },
})
