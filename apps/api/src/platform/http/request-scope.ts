import { AsyncLocalStorage } from 'node:async_hooks'
import { Injectable } from '@nestjs/common'

/** One POST that must have one effect: who repeats what, and what exactly was asked. */
export interface Claim {
  readonly key: Buffer
  readonly fingerprint: Buffer
}

interface Scope {
  claim: Claim | undefined
}

/** What belongs to the request being served. Only the claim lives here; everything else is passed by hand. */
@Injectable()
export class RequestScope {
  private readonly storage = new AsyncLocalStorage<Scope>()

  enter<T>(claim: Claim | undefined, story: () => T): T {
    return this.storage.run({ claim }, story)
  }

  /** The claim, once: the first unit of work of a request carries it. */
  takeClaim(): Claim | undefined {
    const scope = this.storage.getStore()
    const claim = scope?.claim
    if (scope) scope.claim = undefined
    return claim
  }
}
