import { type Endpoint, fullPath, type RequestOf, type ResponseOf } from './endpoint.ts'
import { openingHeader } from './opening.ts'
import { type Problem, problem } from './values/problems.ts'
import type { Locale } from './values/values.ts'

/** An answer that was an error: `problem.code` says which. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(body: Problem) {
    super(body.code)
    this.name = 'ApiProblem'
    this.problem = body
  }
}

/** No answer came: offline, or the server did not reply within the time-out. Trying again is safe. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause })
    this.name = 'NoAnswer'
  }
}

/** Where a page keeps the opening that it got for a right PIN. */
export interface OpeningKeeper {
  readonly read: () => string | undefined
  readonly keep: (opening: string) => void
}

export interface ClientOptions {
  /** Empty in a browser: the app's own origin. */
  readonly baseUrl?: string
  readonly locale: () => Locale
  readonly fetch?: typeof fetch
  /** The opening of the page: sent with every request, and taken from the answers that bring one. */
  readonly opening?: OpeningKeeper
  /** A random UUID for each POST. */
  readonly newKey: () => string
  /** How long a request may take before it is given up. */
  readonly requestTimeoutMs?: number
}

const defaultRequestTimeoutMs = 20_000

/** What a call may say besides its contract: a key of its own when the caller repeats a POST. */
export interface CallOptions {
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** Returns a function that sends a request to an endpoint, parses the answer, and throws what went wrong. */
export function createClient(options: ClientOptions) {
  const send = options.fetch ?? fetch

  return async function call<E extends Endpoint>(
    e: E,
    request: RequestOf<E>,
    more: CallOptions = {},
  ): Promise<ResponseOf<E>> {
    const response = await answer(e, request, more)
    const body: unknown = isJson(response) ? await response.json() : undefined
    if (!response.ok) throw new ApiProblem(readProblem(body, response.status))
    const read = e.response?.parse(body)
    if (hasOpening(read)) options.opening?.keep(read.opening)
    return read as ResponseOf<E>
  }

  async function answer(e: Endpoint, request: Parts, more: CallOptions): Promise<Response> {
    const opening = options.opening?.read()
    const timeout = AbortSignal.timeout(options.requestTimeoutMs ?? defaultRequestTimeoutMs)
    try {
      return await send((options.baseUrl ?? '') + address(e, request), {
        method: e.method,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: more.signal ? AbortSignal.any([more.signal, timeout]) : timeout,
        headers: {
          accept: 'application/json',
          'accept-language': options.locale(),
          ...(e.method === 'POST' && { 'idempotency-key': more.idempotencyKey ?? options.newKey() }),
          ...(request.body !== undefined && { 'content-type': 'application/json' }),
          ...(opening !== undefined && { [openingHeader]: opening }),
        },
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      })
    } catch (cause) {
      throw new NoAnswer(cause)
    }
  }
}

const hasOpening = (answer: unknown): answer is { opening: string } =>
  typeof answer === 'object' && answer !== null && 'opening' in answer && typeof answer.opening === 'string'

interface Parts {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

export type Call = ReturnType<typeof createClient>

function address(e: Endpoint, request: Parts): string {
  const params = (request.params ?? {}) as Record<string, string>
  const path = fullPath(e).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(
    (request.query ?? {}) as Record<string, string | number | boolean | undefined>,
  )) {
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size > 0 ? `${path}?${query}` : path
}

const isJson = (response: Response) => /\bjson\b/.test(response.headers.get('content-type') ?? '')

function readProblem(body: unknown, status: number): Problem {
  const read = problem.safeParse(body)
  return read.success ? read.data : { type: 'about:blank', status, code: 'server.fault', title: 'Unreadable answer' }
}
