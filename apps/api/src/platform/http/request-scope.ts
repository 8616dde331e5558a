import { AsyncLocalStorage } from 'node:async_hooks'
import { Injectable } from '@nestjs/common'

/** One POST that must have one effect: who repeats what, and what exactly was asked. */
export interface IdempotencyKey {
  readonly key: Buffer
  readonly fingerprint: Buffer
}

interface Scope {
  idempotencyKey: IdempotencyKey | undefined
}

/** What belongs to the request being served. Only the idempotencyKey lives here; everything else is passed by hand. */
@Injectable()
export class RequestScope {
  private readonly storage = new AsyncLocalStorage<Scope>()

  enter<T>(idempotencyKey: IdempotencyKey | undefined, story: () => T): T {
    return this.storage.run({ idempotencyKey }, story)
  }

  /** The idempotencyKey, once: the first unit of work of a request carries it. */
  takeIdempotencyKey(): IdempotencyKey | undefined {
    const scope = this.storage.getStore()
    const idempotencyKey = scope?.idempotencyKey
    if (scope) scope.idempotencyKey = undefined
    return idempotencyKey
  }
}
