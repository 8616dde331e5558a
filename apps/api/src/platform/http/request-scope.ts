import { AsyncLocalStorage } from 'node:async_hooks'
import { Injectable } from '@nestjs/common'
import type { IdempotencyKey } from './idempotency-keys.ts'

interface Scope {
  idempotencyKey: IdempotencyKey | undefined
}

/** What belongs to a request that is served in steps: its idempotency key. Everything else is passed by hand. */
@Injectable()
export class RequestScope {
  private readonly storage = new AsyncLocalStorage<Scope>()

  enter<T>(idempotencyKey: IdempotencyKey | undefined, work: () => T): T {
    return this.storage.run({ idempotencyKey }, work)
  }

  /** The key, once: the first unit of work of a request carries it. */
  takeIdempotencyKey(): IdempotencyKey | undefined {
    const scope = this.storage.getStore()
    const idempotencyKey = scope?.idempotencyKey
    if (scope) scope.idempotencyKey = undefined
    return idempotencyKey
  }
}
