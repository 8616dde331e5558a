import type * as z from 'zod/mini'

/** Who an endpoint is for. Each audience has its own origin and reaches only its own endpoints. */
export type Audience = 'learner' | 'professional' | 'municipality'

/**
 * How a POST behaves when the same idempotency key comes again.
 * - `replay`: the first answer is given again (the default).
 * - `reevaluate`: the request is judged anew, because its answer is a key to something
 *   (signing in, entering a room) and must not be kept.
 */
export type Repetition = 'replay' | 'reevaluate'

/** One thing that may be said over the wire. Written once; the API, the apps and OpenAPI all obey it. */
export interface Endpoint {
  readonly audience: Audience
  readonly method: 'GET' | 'POST'
  /** Path below `/api/<audience>`, with `:name` for each param. Never a subject or a language in it. */
  readonly path: string
  /** One sentence for the person who reads the OpenAPI page. */
  readonly summary: string
  readonly params?: z.ZodMiniObject
  readonly query?: z.ZodMiniObject
  readonly body?: z.ZodMiniType
  readonly response?: z.ZodMiniType
  /** `nobody`: open to a visitor who has not signed in. Default: a signed-in person of this audience. */
  readonly openTo?: 'nobody'
  /** Only while the private area is open: the person gave the PIN lately in this session. */
  readonly behindPin?: true
  readonly repetition?: Repetition
  /** The error codes a caller should be ready for, apart from the general ones. */
  readonly problems?: readonly string[]
}

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined
type Sent<S> = S extends z.ZodMiniType ? z.input<S> : undefined

/** What the API's side receives: every part parsed. */
export interface Input<E extends Endpoint> {
  readonly params: Parsed<E['params']>
  readonly query: Parsed<E['query']>
  readonly body: Parsed<E['body']>
}

/** What the API answers, before it is sent. */
export type Output<E extends Endpoint> = E extends { response: infer S extends z.ZodMiniType } ? z.input<S> : undefined

/** What a caller gets back. */
export type ResponseOf<E extends Endpoint> = E extends { response: infer S extends z.ZodMiniType }
  ? z.output<S>
  : undefined

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> =
  Sent<E[K]> extends undefined ? { readonly [P in K]?: undefined } : { readonly [P in K]: Sent<E[K]> }

/** What a caller must give. */
export type RequestOf<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'>

/** Keeps the literal types of a definition, so that client and API can be checked against it. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition

/** The path as it stands on the server, params still in it. */
export const fullPath = (e: Endpoint): string => `/api/${e.audience}${e.path}`
