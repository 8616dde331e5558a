import { EntitySchema } from 'typeorm'
import type { Message } from './domain/message.ts'

export const MessageTable = new EntitySchema<Message>({
  name: 'notifications.message',
  schema: 'notifications',
  tableName: 'messages',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid', name: 'person_id' },
    template: { type: 'text' },
    about: { type: 'jsonb' },
    occurrence: { type: 'text' },
    delivery: { type: 'text' },
    state: { type: 'text' },
    claimedAt: { type: 'timestamptz', name: 'claimed_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
})
