import { EntitySchema } from 'typeorm'

/** One line of the access log: who of the staff looked at what, when. */
export interface AccessLogLine {
  readonly id: string
  readonly at: Date
  readonly personId: string
  readonly actorKind: 'professional' | 'operator'
  /** The method and path of the endpoint. */
  readonly route: string
  /** The id in the address, where it has one. */
  readonly subject: string | null
}

export const AccessLogTable = new EntitySchema<AccessLogLine>({
  name: 'AccessLog',
  schema: 'audit',
  tableName: 'lookings',
  columns: {
    id: { type: 'uuid', primary: true },
    at: { type: 'timestamptz' },
    personId: { type: 'uuid', name: 'person_id' },
    actorKind: { type: 'text', name: 'actor_kind' },
    route: { type: 'text' },
    subject: { type: 'uuid', nullable: true },
  },
})
