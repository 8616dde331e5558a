import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freeFamily } from '../start/free-family.mjs'
import { appDevServer } from './app-dev-server.mjs'

/** @type {string} */ let folder
/** @type {string} */ let origin
/** @type {import('node:http').Server} */ let api
/** @type {Awaited<ReturnType<typeof appDevServer>>} */ let server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tweespraak-app-dev-'))
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  writeFileSync(join(folder, 'vite.config.ts'), 'export default {}\n')
  writeFileSync(join(folder, 'index.html'), '<title>app</title><script type="module">document.title = "runs"</script>')
  api = createServer(({ url, headers }, response) => {
    response.writeHead(418, { 'set-cookie': ['a=1', 'b=2'], 'content-type': 'application/json' })
    response.end(JSON.stringify({ url, headers }))
  })
  await new Promise((resolve) => api.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (api.address())
  const own = await freeFamily()
  origin = `http://localhost:${own}`
  server = await appDevServer({ audience: 'learner', folder, api: `http://127.0.0.1:${port}`, port: own })
  await server.listen()
})
afterAll(async () => {
  await server.close()
  api.close()
  rmSync(folder, { recursive: true })
})

test('the API is told what it is told in use: the audience of the app, and the origin that the browser names', async () => {
  const headers = {
    'x-tweespraak-audience': 'municipality',
    'x-forwarded-for': '203.0.113.7',
    forwarded: 'for=203.0.113.7',
    origin,
  }
  const answer = await fetch(`${origin}/api/me?x=1`, { headers })
  expect(answer.status).toBe(418)
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  const seen = /** @type {{ url: string, headers: Record<string, string> }} */ (await answer.json())
  expect(seen.url).toBe('/api/me?x=1')
  expect(seen.headers).toMatchObject({
    'x-tweespraak-audience': 'learner',
    'x-forwarded-for': '127.0.0.1',
    host: new URL(origin).host,
    origin,
  })
  expect(seen.headers.forwarded).toBeUndefined()
})

test('only scripts with the nonce of this start run in a page; the rest of the policy is that of use', async () => {
  const answer = await fetch(`${origin}/module/1`, { headers: { accept: 'text/html' } })
  const policy = answer.headers.get('content-security-policy') ?? ''
  const nonce = /script-src 'self' 'nonce-([^']+)';/.exec(policy)?.[1]
  expect(await answer.text()).toContain(`nonce="${nonce}"`)
  for (const part of ["default-src 'none'", "frame-ancestors 'none'", "connect-src 'self';"])
    expect(policy).toContain(part)
  expect(policy).not.toContain('unsafe-eval')
})

test('while the API starts anew there is a clear 503 and a time to try again', async () => {
  await new Promise((resolve) => api.close(() => resolve(undefined)))
  const answer = await fetch(`${origin}/api/me`)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('1')
  expect(await answer.json()).toMatchObject({ code: 'api.unreachable' })
})
