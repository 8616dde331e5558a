import { EntitySchema } from 'typeorm'
import type { Message } from './domain/message.ts'

export const MessageTable = new EntitySchema<Message>({
  name: 'Message',
  schema: 'notifications',
  tableName: 'messages',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid', name: 'person_id' },
    template: { type: 'text' },
    about: { type: 'jsonb' },
    dedupeKey: { type: 'text', name: 'dedupe_key' },
    delivery: { type: 'text' },
    state: { type: 'text' },
    claimedAt: { type: 'timestamptz', name: 'claimed_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
  },
})
