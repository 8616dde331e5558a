import { type Endpoint, fullPath, type Input, type Output } from '@tweespraak/contract/endpoint'
import { endpoints } from '@tweespraak/contract/endpoints'
import { openingHeader } from '@tweespraak/contract/opening'
import { done, type Locale } from '@tweespraak/contract/values/values'
import { onTestFinished, vi } from 'vitest'

/** An error as the API answers it. */
class Refusal extends Error {
  readonly status: number
  constructor(status: number, code: string) {
    super(code)
    this.status = status
  }
}

/** Throws what the API would answer with this status and code. For handlers. */
export function refuse(status: number, code: string): never {
  throw new Refusal(status, code)
}

/** One request, as a test may want to look at it. */
export interface Asked {
  readonly endpoint: Endpoint
  /** Below `/api/<audience>`, without its query. */
  readonly path: string
  /** Undefined for a request without one. */
  readonly body: unknown
  readonly locale: Locale
  /** The opening that the page carried; undefined: none. */
  readonly opening: string | undefined
}

type Handler<E extends Endpoint> = (input: Input<E>, asked: Asked) => Output<E> | Promise<Output<E>>
type Parts = Record<'params' | 'query' | 'body', unknown>

/**
 * A fake API for tests of screens. Its handlers are typed by the endpoints of the contract, and what goes in and out is
 * parsed by them, so that it cannot drift from the real one: a handler that answers something else, or a request to an
 * endpoint without a handler, makes the test fail. An endpoint that answers nothing but `done` needs no handler.
 */
export class ContractServer {
  /** Everything that was asked, in order. */
  readonly asked: Asked[] = []
  /** What is wrong with the fake itself. */
  readonly faults: Error[] = []
  readonly #handlers = new Map<Endpoint, (parts: Parts, asked: Asked) => Promise<unknown>>()
  #before: (asked: Asked) => void = () => {}

  /** Answers an endpoint with this handler from now on. */
  on<E extends Endpoint>(endpoint: E, handler: Handler<NoInfer<E>>): this {
    this.#handlers.set(endpoint, async ({ params, query, body }, asked) => {
      const read = () => ({
        params: endpoint.params?.parse(params),
        query: endpoint.query?.parse(query),
        body: endpoint.body?.parse(body),
      })
      const input = orElse(read, () => refuse(422, 'request.invalid')) as Input<E>
      return endpoint.response?.parse(await handler(input, asked))
    })
    return this
  }

  /** Looks at each request before its handler does: it may refuse it, or throw a `TypeError` for no answer at all. */
  before(look: (asked: Asked) => void): this {
    this.#before = look
    return this
  }

  /** Takes the place of the network until mocks are restored. The test that is running fails on any fault. */
  listen(): void {
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => this.fetch(input, init))
    onTestFinished(() => {
      if (this.faults.length > 0) throw new AggregateError(this.faults, `The fake API: ${this.faults.join('; ')}`)
    })
  }

  /** Answers one request as `fetch` would. */
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input, 'http://localhost')
    const method = init?.method ?? 'GET'
    const found = endpointAt(method, pathname)
    if (!found) return this.#fault(404, `The contract has no ${method} ${pathname}.`)
    const { endpoint, params } = found
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
    const headers = new Headers(init?.headers)
    const asked: Asked = {
      endpoint,
      path: pathname.replace(`/api/${endpoint.audience}`, ''),
      body,
      locale: headers.get('accept-language') === 'en' ? 'en' : 'nl',
      opening: headers.get(openingHeader) ?? undefined,
    }
    try {
      this.#before(asked)
    } catch (error) {
      if (error instanceof Refusal) return problem(error)
      throw error
    } finally {
      this.asked.push(asked)
    }
    try {
      const handler = this.#handlers.get(endpoint)
      if (handler) return Response.json(await handler({ params, query: Object.fromEntries(searchParams), body }, asked))
      if (endpoint.response === done) return Response.json({ done: true })
    } catch (error) {
      return error instanceof Refusal ? problem(error) : this.#fault(500, `${method} ${asked.path} fails`, error)
    }
    return this.#fault(404, `${method} ${asked.path} has no handler.`)
  }

  #fault(status: number, message: string, cause?: unknown): Response {
    this.faults.push(new Error(cause instanceof Error ? `${message}: ${cause.message}` : message, { cause }))
    return problem(new Refusal(status, status === 404 ? 'not_found' : 'server.fault'))
  }
}

function orElse<T>(read: () => T, otherwise: () => never): T {
  try {
    return read()
  } catch {
    return otherwise()
  }
}

const problem = ({ status, message: code }: Refusal): Response =>
  Response.json({ type: 'about:blank', status, code, title: code }, { status })

/** The endpoint at this address; of two that fit, the one with fewer params. */
function endpointAt(method: string, pathname: string) {
  const fits = endpoints.flatMap((endpoint) => {
    const params = endpoint.method === method ? paramsIn(endpoint, pathname) : undefined
    return params ? [{ endpoint, params }] : []
  })
  return fits.sort((one, two) => Object.keys(one.params).length - Object.keys(two.params).length)[0]
}

function paramsIn(endpoint: Endpoint, pathname: string): Record<string, string> | undefined {
  const pattern = fullPath(endpoint).replace(/:(\w+)/g, '(?<$1>[^/]+)')
  const match = new RegExp(`^${pattern}$`).exec(pathname)
  if (!match) return undefined
  return Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]))
}
