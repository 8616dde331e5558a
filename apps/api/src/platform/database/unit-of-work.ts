import { Injectable } from '@nestjs/common'
import type { Audience } from '@tweespraak/contract/endpoint'
import { DataSource, type EntityManager } from 'typeorm'
import type { Actor } from '../domain/actor.ts'
import { DomainError } from '../domain/domain-error.ts'
import type { SessionLookup } from '../http/actors.ts'
import { IdempotencyKeys, personalKey } from '../http/idempotency-keys.ts'
import { RequestScope } from '../http/request-scope.ts'
import { actingAs, keepAnswer, openRequest, type RequestOpening } from './opening-sql.ts'
import { inTransaction, type Statement } from './transaction.ts'

/** The transaction in which the work happens. Passed on by hand, so that one can see who takes part. */
export type Tx = EntityManager

/** What the database found behind a request. Null where there is no session that counts. */
export interface Opened {
  readonly sessionId: string | null
  readonly personId: string | null
  readonly municipalityId: string | null
  /** The private area is open for the page that asks. */
  readonly isOpen: boolean
  /** That the person is here was not noted for a while. */
  readonly isStale: boolean
}

interface OpenedRow extends Opened {
  readonly isRepeat: boolean
  readonly earlierFingerprint: Buffer | null
  readonly earlierAnswer: Buffer | null
}

/**
 * Opens transactions. Each first says who is asking; row level security does the rest.
 * Never keep one open around mail, LiveKit or a stream.
 */
@Injectable()
export class UnitOfWork {
  private readonly afterwards = new WeakMap<Tx, (() => Promise<void>)[]>()

  constructor(
    private readonly dataSource: DataSource,
    private readonly scope: RequestScope,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * Serves one request in one transaction, with its session and its idempotency key. `admit` comes first, and throws for
   * whoever may not be here: they also get no answer that was given before. Throws AlreadyAnswered.
   */
  serve<T>(
    opening: RequestOpening,
    admit: (opened: Opened) => Actor,
    work: (tx: Tx, actor: Actor) => Promise<T>,
  ): Promise<T> {
    return this.transaction<OpenedRow, T>(openRequest(opening), async (tx, opened) => {
      const actor = admit(opened)
      const key = opening.key && personalKey(opening.key, opened.personId)
      if (key && opened.isRepeat) {
        const { earlierFingerprint, earlierAnswer } = opened
        if (!earlierFingerprint) throw new DomainError('unavailable', 'server.unavailable', 1)
        this.idempotencyKeys.repeat(key, { fingerprint: earlierFingerprint, answer: earlierAnswer })
      }
      const result = await work(tx, actor)
      return { result, closing: key && keepAnswer(key.key, this.idempotencyKeys.sealed(key, result)) }
    })
  }

  /** Finds out who is behind a session, in a transaction of its own: for requests that are served in steps. */
  recognise(audience: Audience, session: SessionLookup): Promise<Opened> {
    const opening = { audience, session, key: undefined, visitorsToo: false, as: undefined }
    return this.transaction<OpenedRow, Opened>(openRequest(opening), async (_tx, opened) => ({ result: opened }))
  }

  /** Works as this actor. Inside a request that is served in steps, the first one carries its idempotency key. */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const key = this.scope.takeIdempotencyKey()
    if (!key) return this.runIndependent(actor, work)
    return this.transaction(actingAs(actor), async (tx) => {
      await this.idempotencyKeys.begin(tx, key)
      const result = await work(tx)
      return { result, closing: keepAnswer(key.key, this.idempotencyKeys.sealed(key, result)) }
    })
  }

  /** A transaction that is not the work of the request itself: counting a try that must count also when it fails. */
  runIndependent<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(actingAs(actor), async (tx) => ({ result: await work(tx) }))
  }

  /** Does something once this transaction has committed, before the request is answered: speaking to LiveKit. */
  afterCommit(tx: Tx, then: () => Promise<void>): void {
    this.afterwards.set(tx, [...(this.afterwards.get(tx) ?? []), then])
  }

  private async transaction<Row, T>(
    opening: Statement,
    work: (tx: Tx, opened: Row) => Promise<{ result: T; closing?: string | undefined }>,
  ): Promise<T> {
    let done: Tx | undefined
    const result = await inTransaction<Row, T>(this.dataSource, opening, (tx, opened) => {
      done = tx
      return work(tx, opened)
    })
    for (const then of (done && this.afterwards.get(done)) ?? []) await then()
    return result
  }
}
