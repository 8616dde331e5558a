import type { Endpoint } from './endpoint.ts'

/** Every endpoint of every audience: what OpenAPI is made from, and what the API is held against. */
export const endpoints: readonly Endpoint[] = []
  .flatMap((room) => Object.values(room as Record<string, unknown>))
  .filter(isEndpoint)

function isEndpoint(it: unknown): it is Endpoint {
  return typeof it === 'object' && it !== null && 'audience' in it && 'path' in it
}
