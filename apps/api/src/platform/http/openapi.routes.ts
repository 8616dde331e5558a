import { endpoints } from '@tweespraak/contract/endpoints'
import { toOpenApi } from '@tweespraak/contract/openapi'
import type { FastifyInstance } from 'fastify'
import type { Settings } from '../config/settings.ts'
import { openApiPage } from './openapi-page.ts'

/** Serves the contract as OpenAPI 3.1 and, in the local run, as a page to read, to which the API's bare address leads. */
export function installOpenApi(server: FastifyInstance, settings: Pick<Settings, 'TWEESPRAAK_LOCAL'>): void {
  const document = toOpenApi(endpoints)
  server.get('/api/openapi.json', async () => document)
  if (!settings.TWEESPRAAK_LOCAL) return
  const page = openApiPage(document)
  server.get('/', async (_request, reply) => reply.redirect('/api/docs'))
  server.get('/api/docs', async (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(page),
  )
}
