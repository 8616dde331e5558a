import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { DomainError } from '../domain/domain-error.ts'
import { BlindIndex } from '../keys/blind-index.ts'
import { type Binding, type DataKey, seal, unseal } from '../keys/sealing.ts'

/** One call before it is known who makes it: a keyed hash over its route and idempotency key, and what was asked. */
export interface RequestKey {
  readonly call: Buffer
  readonly fingerprint: Buffer
}

/** One call of one person that must have one effect. */
export interface IdempotencyKey {
  readonly key: Buffer
  readonly fingerprint: Buffer
}

/** Returns the key of a call once its person is known; null: a visitor. `app.open_request` in the database makes the same. */
export function personalKey({ call, fingerprint }: RequestKey, personId: string | null): IdempotencyKey {
  const person = Buffer.from((personId ?? '').replaceAll('-', ''), 'hex')
  return { key: createHash('sha256').update(call).update(person).digest(), fingerprint }
}

/** The request was served before; this is what was answered then. */
export class AlreadyAnswered extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('already answered')
    this.answer = answer
  }
}

/** What an earlier request with the same key left. */
export interface EarlierRequest {
  readonly fingerprint: Buffer
  readonly answer: Buffer | null
}

/**
 * Makes a repeated POST have one effect. The key and the effect commit together, so "failed" always means
 * "not done" and a second try finds the first answer. Answers are kept sealed for 24 hours.
 */
@Injectable()
export class IdempotencyKeys {
  private readonly dataKey: DataKey

  constructor(index: BlindIndex) {
    this.dataKey = index.systemKey('idempotency')
  }

  /** Waits for a twin that is under way; throws AlreadyAnswered when it (or an earlier one) was served. */
  async begin(tx: EntityManager, it: IdempotencyKey): Promise<void> {
    const mine = await tx.query<unknown[]>(
      `insert into platform.idempotency (key, fingerprint) values ($1, $2) on conflict do nothing returning 1`,
      [it.key, it.fingerprint],
    )
    if (mine.length > 0) return
    const [earlier] = await tx.query<EarlierRequest[]>(
      `select fingerprint, answer from platform.idempotency where key = $1`,
      [it.key],
    )
    if (!earlier) throw new DomainError('unavailable', 'server.unavailable', 1)
    this.repeat(it, earlier)
  }

  /** Throws the answer of the earlier request, or says that the key was used for something else. */
  repeat(it: IdempotencyKey, earlier: EarlierRequest): never {
    if (!earlier.fingerprint.equals(it.fingerprint)) throw new DomainError('conflict', 'request.idempotency_key_reused')
    throw new AlreadyAnswered(
      earlier.answer ? JSON.parse(unseal(this.dataKey, earlier.answer, bindingOf(it.key))) : undefined,
    )
  }

  /** Seals an answer for whoever repeats the request; null for an answer without a body. */
  sealed(it: IdempotencyKey, answer: unknown): Buffer | null {
    return answer === undefined ? null : seal(this.dataKey, JSON.stringify(answer), bindingOf(it.key))
  }
}

const bindingOf = (key: Buffer): Binding => ({
  table: 'platform.idempotency',
  row: key.toString('hex'),
  owner: 'request',
  version: 1,
})
