import fastify from 'fastify'
import { expect, test } from 'vitest'
import { installOpenApi } from './openapi.routes.ts'

const serverOf = (TWEESPRAAK_LOCAL: boolean) => {
  const server = fastify()
  installOpenApi(server, { TWEESPRAAK_LOCAL })
  return server
}

test('the address that a local start prints for the API leads to a page to read', async () => {
  const server = serverOf(true)
  const first = await server.inject('/')
  expect(first.statusCode).toBe(302)
  const page = await server.inject(`${first.headers.location}`)
  expect(page.headers['content-type']).toContain('text/html')
  expect(page.body).toContain('POST /api/learner/sign-in/code')
})

test('elsewhere there is the contract, and no page', async () => {
  const server = serverOf(false)
  expect((await server.inject('/')).statusCode).toBe(404)
  expect((await server.inject('/api/docs')).statusCode).toBe(404)
  expect((await server.inject('/api/openapi.json')).json()).toMatchObject({ openapi: '3.1.1' })
})
