import * as z from 'zod/mini'
import { type Endpoint, fullPath } from './endpoint.ts'
import { problem } from './values/problems.ts'

/**
 * The contract as an OpenAPI 3.1 document. Takes the endpoints of every audience; each audience becomes a tag.
 * Schemas are JSON Schema 2020-12, as OpenAPI 3.1 wants them.
 */
export function toOpenApi(endpoints: readonly Endpoint[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const e of endpoints) {
    const path = fullPath(e).replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [e.method.toLowerCase()]: operation(e) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tweespraak',
      version: '1',
      description: 'Each audience is served on an origin of its own and reaches only its own endpoints.',
    },
    paths,
    components: { schemas: { Problem: schemaOf(problem) } },
  }
}

function operation(e: Endpoint): Record<string, unknown> {
  return {
    tags: [e.audience],
    summary: e.summary,
    security: e.openTo === 'nobody' ? [] : [{ session: [] }],
    parameters: [...parameters(e.params, 'path'), ...parameters(e.query, 'query'), ...idempotencyKey(e)],
    ...(e.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(e.body) } } } }),
    responses: {
      200: e.response
        ? { description: 'Done', content: { 'application/json': { schema: schemaOf(e.response) } } }
        : { description: 'Done' },
      default: {
        description: ['A problem.', ...(e.problems ?? [])].join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const schemaOf = (schema: z.ZodMiniType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })

function parameters(schema: z.ZodMiniObject | undefined, where: 'path' | 'query') {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: where,
    required: where === 'path' || !(part instanceof z.ZodMiniOptional),
    schema: schemaOf(part as z.ZodMiniType),
  }))
}

const idempotencyKey = (e: Endpoint) =>
  e.method === 'POST'
    ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }]
    : []
