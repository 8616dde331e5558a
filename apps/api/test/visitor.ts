import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createClient } from '@tweespraak/contract/client'
import type { Audience } from '@tweespraak/contract/endpoint'
import { type Me, readMe } from '@tweespraak/contract/learner/account'
import { openingHeader } from '@tweespraak/contract/opening'
import type { Settings } from '../src/platform/config/settings.ts'

/** A browser: keeps cookies, says where it comes from, speaks the contract. */
export class Visitor {
  private readonly cookies = new Map<string, string>()
  locale: 'nl' | 'en' = 'nl'
  /** The opening of the page that is open in this browser; undefined: no right PIN was given to it. */
  opening: string | undefined
  /** Every browser comes from a place of its own, as tries are counted by place; a test may put many in one hall. */
  place = `10.${part()}.${part()}.${part()}`

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly settings: Settings,
    private readonly audience: Audience,
  ) {}

  readonly call = createClient({
    locale: () => this.locale,
    newKey: () => crypto.randomUUID(),
    opening: {
      read: () => this.opening,
      keep: (opening) => {
        this.opening = opening
      },
    },
    fetch: (address, init) => this.fetch(address instanceof Request ? address.url : String(address), init),
  })

  /** Any request, raw. Headers given here win over those a browser would send. */
  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({
      'x-tweespraak-audience': this.audience,
      origin: this.origin,
      'sec-fetch-site': 'same-origin',
      ...(this.opening !== undefined && { [openingHeader]: this.opening }),
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const answer = await this.app.inject({
      method: (init.method ?? 'GET') as 'GET',
      url: address,
      remoteAddress: this.place,
      headers: Object.fromEntries(headers),
      ...(init.body != null && {
        payload: typeof init.body === 'string' ? init.body : Buffer.from(init.body as Uint8Array),
      }),
    })
    for (const cookie of answer.cookies) {
      if (cookie.value === '') this.cookies.delete(cookie.name)
      else this.cookies.set(cookie.name, cookie.value)
    }
    return new Response(answer.rawPayload.length > 0 ? new Uint8Array(answer.rawPayload) : null, {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
    })
  }

  private get origin(): string {
    return {
      learner: this.settings.LEARNER_ORIGIN,
      professional: this.settings.PROFESSIONAL_ORIGIN,
      municipality: this.settings.MUNICIPALITY_ORIGIN,
    }[this.audience]
  }
}

const part = (): number => Math.floor(Math.random() * 256)

/** Who this browser is signed in as, with the private area open. Fails when nobody is. */
export async function meOf(browser: Visitor): Promise<Me> {
  const { me } = await browser.call(readMe, {})
  if (!me) throw new Error('nobody is here, or the private area is closed')
  return me
}
