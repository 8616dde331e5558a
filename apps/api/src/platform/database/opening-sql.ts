import type { Audience } from '@tweespraak/contract/endpoint'
import pg from 'pg'
import type { Actor, System } from '../domain/actor.ts'
import type { SessionLookup } from '../http/actors.ts'
import type { RequestKey } from '../http/idempotency-keys.ts'

// The statements with which a transaction begins and ends. They carry their values as literals, because only a text
// without parameters may hold two statements, and so spares a round trip.

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
export function actingAs(actor: Actor): string {
  const personId = 'personId' in actor ? actor.personId : ''
  const municipalityId = actor.kind === 'municipality' ? actor.municipalityId : ''
  return `select set_config('role', ${text(roleOf[actor.kind])}, true),
    set_config('app.person', ${text(personId)}, true), set_config('app.municipality', ${text(municipalityId)}, true)`
}

/**
 * Finds the session, takes the idempotency key and sets the actor, in one statement. With `as`, the transaction works
 * as the system: with its role, and without a person.
 */
export function openRequest({ audience, session, key, visitorsToo, as }: RequestOpening): string {
  const role = as
    ? text(roleOf.system)
    : `case when o.person_id is null then 'tsp_visitor' else ${text(roleOfAudience[audience])} end`
  const person = as ? text('') : `coalesce(o.person_id::text, '')`
  const municipality = as ? text('') : `coalesce(o.municipality_id::text, '')`
  const given = [
    bytes(session?.tokenHash),
    text(session?.accountKind ?? ''),
    moment(session?.now),
    moment(session?.createdAfter),
    moment(session?.seenAfter),
    moment(session?.touchBefore),
    moment(session?.openUntil),
    bytes(key?.call),
    bytes(key?.fingerprint),
    String(visitorsToo),
  ]
  return `select o.session_id as "sessionId", o.person_id as "personId", o.municipality_id as "municipalityId",
      o.is_open as "isOpen", o.is_repeat as "isRepeat", o.earlier_fingerprint as "earlierFingerprint",
      o.earlier_answer as "earlierAnswer", set_config('role', ${role}, true),
      set_config('app.person', ${person}, true), set_config('app.municipality', ${municipality}, true)
    from app.open_request(${given.join(', ')}) o`
}

/** Keeps what was answered, sealed, for whoever sends the same request again. */
export const keepAnswer = (key: Buffer, sealed: Buffer | null): string | undefined =>
  sealed ? `update platform.idempotency set answer = ${bytes(sealed)} where key = ${bytes(key)}` : undefined

const text = (value: string): string => pg.escapeLiteral(value)
const bytes = (value: Buffer | undefined): string => (value ? `'\\x${value.toString('hex')}'::bytea` : 'null::bytea')
const moment = (value: Date | undefined): string => (value ? `'${value.toISOString()}'::timestamptz` : 'null')
