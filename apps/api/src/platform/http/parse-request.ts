import type { Endpoint } from '@tweespraak/contract/endpoint'
import type { FastifyRequest } from 'fastify'
import { InvalidRequest } from './invalid-request.ts'

/** Parses every part of a request by its endpoint. Throws InvalidRequest, naming all fields that are wrong. */
export function parseRequest(
  endpoint: Endpoint,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body'>,
): Record<'params' | 'query' | 'body', unknown> {
  const problems: { path: string; expected: string }[] = []
  const parsed: Record<'params' | 'query' | 'body', unknown> = { params: undefined, query: undefined, body: undefined }
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part]
    if (!schema) continue
    const read = schema.safeParse(request[part] ?? (part === 'query' ? {} : undefined))
    if (read.success) parsed[part] = read.data
    else {
      for (const issue of read.error.issues) {
        problems.push({ path: [part, ...issue.path].join('.'), expected: issue.message })
      }
    }
  }
  if (problems.length > 0) throw new InvalidRequest(problems)
  return parsed
}
