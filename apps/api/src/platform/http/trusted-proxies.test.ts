import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { fastifyAdapter } from './server.ts'

async function placeOf(trustedProxies: string | undefined, from: string, saying: string): Promise<string> {
  const server = fastifyAdapter(trustedProxies).getInstance() as unknown as FastifyInstance
  server.get('/place', async ({ ip }) => ip)
  const { body } = await server.inject({ url: '/place', remoteAddress: from, headers: { 'x-forwarded-for': saying } })
  await server.close()
  return body
}

const client = '203.0.113.9'
const twoProxies = `${client}, 172.20.0.3`

test.each([
  ['proxies in a private network are believed once they are named', 'uniquelocal', '172.20.0.5', twoProxies, client],
  ['else they are the place themselves', undefined, '172.20.0.5', twoProxies, '172.20.0.5'],
  ['the proxy of the local run is believed', undefined, '127.0.0.1', client, client],
  ['what a client says before our proxies is not', 'uniquelocal', '172.20.0.5', `198.51.100.1, ${twoProxies}`, client],
  ['a client that reaches us without a proxy is its own place', 'uniquelocal', client, '198.51.100.1', client],
])('%s', async (_title, trusted, from, saying, place) => {
  expect(await placeOf(trusted, from, saying)).toBe(place)
})
