import { EntitySchema } from 'typeorm'
import type { ConsentRow } from './domain/consent.ts'
import type { Couple, Membership } from './domain/couple.ts'
import type { Invite } from './domain/invite.ts'

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
  },
})

export const InviteTable = new EntitySchema<Invite>({
  name: 'couples.invite',
  schema: 'couples',
  tableName: 'invites',
  columns: {
    id: { type: 'uuid', primary: true },
    coupleId: { type: 'uuid', name: 'couple_id' },
    madeBy: { type: 'uuid', name: 'made_by' },
    tokenHash: { type: 'bytea', name: 'token_hash' },
    spokenHash: { type: 'bytea', name: 'spoken_hash' },
    madeAt: { type: 'timestamptz', name: 'made_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    notNowAt: { type: 'timestamptz', name: 'not_now_at', nullable: true },
  },
})

export const ConsentTable = new EntitySchema<ConsentRow>({
  name: 'couples.consent',
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
  },
})
