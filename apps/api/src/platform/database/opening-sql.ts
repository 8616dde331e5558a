import type { Audience } from '@tweespraak/contract/endpoint'
import type { Actor, System } from '../domain/actor.ts'
import type { SessionLookup } from '../http/actors.ts'
import type { RequestKey } from '../http/idempotency-keys.ts'
import type { Statement } from './transaction.ts'

/** What a request needs before its handler runs. */
export interface RequestOpening {
  readonly audience: Audience
  readonly session: SessionLookup | undefined
  readonly key: RequestKey | undefined
  /** The endpoint is open to visitors, so that the key counts without a session too. */
  readonly visitorsToo: boolean
  /** The rights the transaction gets in place of the person's own. */
  readonly as: System | undefined
}

const roleOf: Record<Actor['kind'], string> = {
  visitor: 'tsp_visitor',
  participant: 'tsp_participant',
  professional: 'tsp_professional',
  municipality: 'tsp_municipality',
  operator: 'tsp_operator',
  system: 'tsp_worker',
  statsWriter: 'tsp_stats_writer',
}

const roleOfAudience: Record<Audience, string> = {
  learner: roleOf.participant,
  professional: roleOf.professional,
  municipality: roleOf.municipality,
}

/** Sets the actor for the rest of the transaction; without this every table refuses. */
export const actingAs = (actor: Actor): Statement => ({
  text: `select set_config('role', $1, true), set_config('app.person', $2, true), set_config('app.municipality', $3, true)`,
  values: [
    roleOf[actor.kind],
    'personId' in actor ? actor.personId : '',
    actor.kind === 'municipality' ? actor.municipalityId : '',
  ],
})

const found = `o.session_id as "sessionId", o.person_id as "personId", o.municipality_id as "municipalityId",
  o.is_open as "isOpen", o.is_stale as "isStale", o.is_repeat as "isRepeat", o.earlier_fingerprint as "earlierFingerprint",
  o.earlier_answer as "earlierAnswer"`

const openAsPerson = `
  select ${found}, set_config('role', case when o.person_id is null then 'tsp_visitor' else $11 end, true),
    set_config('app.person', coalesce(o.person_id::text, ''), true),
    set_config('app.municipality', coalesce(o.municipality_id::text, ''), true)
  from app.open_request($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) o`

const openAsSystem = `
  select ${found}, set_config('role', $11, true), set_config('app.person', '', true),
    set_config('app.municipality', '', true)
  from app.open_request($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) o`

/**
 * Finds the session, takes the idempotency key and sets the actor, in one statement. With `as`, the transaction works
 * as the system: with its role, and without a person.
 */
export const openRequest = ({ audience, session, key, visitorsToo, as }: RequestOpening): Statement => ({
  text: as ? openAsSystem : openAsPerson,
  values: [
    session?.tokenHash,
    session?.accountKind,
    session?.now,
    session?.createdAfter,
    session?.seenAfter,
    session?.touchBefore,
    key?.call,
    key?.fingerprint,
    visitorsToo,
    session?.openingHash,
    as ? roleOf.system : roleOfAudience[audience],
  ],
})

/**
 * Keeps what was answered, sealed, for whoever sends the same request again. Its values stand in the text, so that it
 * can travel with COMMIT as one.
 */
export const keepAnswer = (key: Buffer, sealed: Buffer | null): string | undefined =>
  sealed ? `update platform.idempotency set answer = ${literal(sealed)} where key = ${literal(key)}` : undefined

const literal = (value: Buffer): string => `'\\x${value.toString('hex')}'::bytea`
