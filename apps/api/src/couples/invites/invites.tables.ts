import { EntitySchema } from 'typeorm'
import type { Invite } from './domain/invite.ts'

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

export const InvitingOffTable = new EntitySchema<{ readonly personId: string }>({
  name: 'couples.inviting-off',
  schema: 'couples',
  tableName: 'inviting_off',
  columns: { personId: { type: 'uuid', name: 'person_id', primary: true } },
})
