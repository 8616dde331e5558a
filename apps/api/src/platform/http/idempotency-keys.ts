import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { DomainError } from '../domain/domain-error.ts'
import { BlindIndex } from '../keys/blind-index.ts'
import { type Binding, type DataKey, seal, unseal } from '../keys/sealing.ts'
import type { IdempotencyKey } from './request-scope.ts'

/** The request was served before; this is what was answered then. */
export class AlreadyAnswered extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('already answered')
    this.answer = answer
  }
}

interface Row {
  readonly fingerprint: Buffer
  readonly answer: Buffer | null
}

/**
 * Makes a repeated POST have one effect. The idempotencyKey and the effect commit together, so "failed" always means
 * "not done" and a second try finds the first answer. Answers are kept sealed for 24 hours.
 */
@Injectable()
export class IdempotencyKeys {
  private readonly key: DataKey

  constructor(index: BlindIndex) {
    this.key = index.systemKey('idempotency')
  }

  /** Waits for a twin that is under way; throws AlreadyAnswered when it (or an earlier one) was served. */
  async begin(tx: EntityManager, idempotencyKey: IdempotencyKey): Promise<void> {
    const mine = await tx.query<unknown[]>(
      `insert into platform.idempotency (key, fingerprint) values ($1, $2) on conflict do nothing returning 1`,
      [idempotencyKey.key, idempotencyKey.fingerprint],
    )
    if (mine.length > 0) return
    const rows = await tx.query<Row[]>(`select fingerprint, answer from platform.idempotency where key = $1`, [
      idempotencyKey.key,
    ])
    const earlier = rows[0]
    if (!earlier) throw new DomainError('unavailable', 'server.unavailable', 1)
    if (!earlier.fingerprint.equals(idempotencyKey.fingerprint)) {
      throw new DomainError('conflict', 'request.idempotency_key_reused')
    }
    throw new AlreadyAnswered(
      earlier.answer ? JSON.parse(unseal(this.key, earlier.answer, bindingOf(idempotencyKey))) : undefined,
    )
  }

  async finish(tx: EntityManager, idempotencyKey: IdempotencyKey, answer: unknown): Promise<void> {
    const sealed = answer === undefined ? null : seal(this.key, JSON.stringify(answer), bindingOf(idempotencyKey))
    await tx.query(`update platform.idempotency set answer = $2 where key = $1`, [idempotencyKey.key, sealed])
  }
}

const bindingOf = (idempotencyKey: IdempotencyKey): Binding => ({
  table: 'platform.idempotency',
  row: idempotencyKey.key.toString('hex'),
  owner: 'request',
  version: 1,
})
