import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appServer } from './app-server.mjs'

/** @type {string} */ let folder
/** @type {string} */ let origin
/** @type {import('node:http').Server} */ let api
/** @type {Awaited<ReturnType<typeof appServer>>} */ let server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tweespraak-app-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<title>app</title>')
  writeFileSync(join(folder, 'assets/main-abc123.js'), 'export {}')
  writeFileSync(join(folder, 'assets/film.mp4'), '0123456789')
  api = createServer((request, response) => {
    /** @type {Buffer[]} */
    const body = []
    request.on('data', (chunk) => body.push(chunk))
    request.on('end', () => {
      response.writeHead(418, { 'set-cookie': ['a=1', 'b=2'], 'content-type': 'application/json' })
      const { url, method, headers } = request
      response.end(JSON.stringify({ url, method, headers, body: Buffer.concat(body).toString() }))
    })
  })
  await new Promise((resolve) => api.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (api.address())
  server = await appServer({ audience: 'learner', folder, api: `http://127.0.0.1:${port}` })
  origin = await server.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  api.close()
  rmSync(folder, { recursive: true })
})

describe('the API behind an app', () => {
  test('is told the audience of the app, whatever the client claims', async () => {
    const headers = {
      'X-Tweespraak-Audience': 'municipality',
      'x-forwarded-for': '203.0.113.7',
      forwarded: 'for=203.0.113.7',
    }
    const answer = await fetch(`${origin}/api/me?x=1`, { headers })
    const seen = /** @type {{ url: string, headers: Record<string, string> }} */ (await answer.json())
    expect(seen.url).toBe('/api/me?x=1')
    expect(seen.headers).toMatchObject({
      'x-tweespraak-audience': 'learner',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': new URL(origin).host,
      host: new URL(origin).host,
    })
    expect(seen.headers.forwarded).toBeUndefined()
  })

  test('answers through it unchanged: status, every cookie, body', async () => {
    const body = '{"grade":7}'
    const answer = await fetch(`${origin}/api/answers`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(418)
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await answer.json()).toMatchObject({ method: 'POST', body })
  })

  test('that does not answer gives a clear 503 and a time to try again', async () => {
    const alone = await appServer({ audience: 'learner', folder, api: 'http://127.0.0.1:9' })
    const answer = await alone.inject('/api/me')
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('1')
    expect(answer.json()).toMatchObject({ code: 'api.unreachable' })
    await alone.close()
  })
})

describe('the files of an app', () => {
  test('may run and load only what comes from their own origin, and stand in no frame', async () => {
    const policy = (await fetch(origin)).headers.get('content-security-policy') ?? ''
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "connect-src 'self';"])
      expect(policy).toContain(part)
    expect(policy).not.toContain('*')
    expect((await fetch(`${origin}/api/me`)).headers.get('content-security-policy')).toBeNull()
  })

  test('an address inside the app gives its page, never from a cache', async () => {
    const answer = await fetch(`${origin}/module/1/step/2`)
    expect(await answer.text()).toBe('<title>app</title>')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('a built file may be kept for ever', async () => {
    const answer = await fetch(`${origin}/assets/main-abc123.js`)
    expect(answer.headers.get('content-type')).toContain('javascript')
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  test('a film can be asked for in parts', async () => {
    const answer = await fetch(`${origin}/assets/film.mp4`, { headers: { range: 'bytes=2-4' } })
    expect(answer.status).toBe(206)
    expect(await answer.text()).toBe('234')
  })

  test('a file that is not there is missing, not the page', async () => {
    expect((await fetch(`${origin}/assets/gone.js`)).status).toBe(404)
  })

  test.for(['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%5c..%5cetc'])(
    '%s leads nowhere',
    async (path) => {
      const answer = await server.inject(path)
      expect(answer.body).not.toContain('root:')
      expect([200, 400, 403, 404]).toContain(answer.statusCode)
    },
  )
})
