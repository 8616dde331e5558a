import { createClient } from '@tweespraak/contract/client'
import type { Audience } from '@tweespraak/contract/endpoint'
import type { Stack } from './stack.ts'

export type Fetch = typeof fetch

/** How long a browser waits for an answer, in ms. */
const requestTimeoutMs = 10_000

/** A browser at the edge of the API: keeps cookies, says where it comes from, speaks the contract. */
export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #stack: Stack
  readonly #audience: Audience
  readonly #place: string
  #opening: string | undefined

  constructor(stack: Stack, audience: Audience = 'learner') {
    this.#stack = stack
    this.#audience = audience
    // Every browser comes from a place of its own, as tries are counted by place.
    this.#place = `10.${part()}.${part()}.${part()}`
  }

  readonly fetch: Fetch = async (address, init = {}) => {
    const headers = new Headers({
      'x-tweespraak-audience': this.#audience,
      'x-forwarded-for': this.#place,
      origin: `http://localhost:${this.#stack.world.ports[this.#audience]}`,
      'sec-fetch-site': 'same-origin',
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const path = address instanceof Request ? address.url : String(address)
    const answer = await fetch(`${this.#stack.api}${path}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name && value) this.#cookies.set(name, value)
    }
    return answer
  }

  readonly call = this.calling(this.fetch)

  /** Speaks the contract over a line of its own: one that breaks, or one that lies. */
  calling(line: Fetch) {
    return createClient({
      locale: () => 'nl',
      newKey: () => crypto.randomUUID(),
      opening: {
        read: () => this.#opening,
        keep: (opening) => {
          this.#opening = opening
        },
      },
      fetch: line,
      requestTimeoutMs,
    })
  }
}

const part = (): number => Math.floor(Math.random() * 254) + 1
