import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appServer } from '@tweespraak/local/start/app-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from './files.mjs'

const app = textOf('infra/images/app.Caddyfile')
const edge = textOf('infra/compose/edge.Caddyfile')
const video = 'wss://video.example'
const nowhere = 'http://127.0.0.1:9'

/**
 * The values that this Caddyfile gives to a header, in the order of the file.
 * @param {string} name
 */
const given = (name) =>
  [...app.matchAll(new RegExp(`^\\s*(?:header (?:@\\w+ )?)?${name} (?:"([^"]*)"|(\\S+))$`, 'gm'))].map(
    ([, quoted, bare]) => (quoted ?? bare ?? '').replace('{$VIDEO_ORIGINS}', `${video} https://video.example`),
  )

describe('the origin of an audience says the same as the one of the local run', () => {
  /** @type {string} */ let folder
  /** @type {Awaited<ReturnType<typeof appServer>>} */ let local

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tweespraak-proxy-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), 'page')
    writeFileSync(join(folder, 'assets/a-1.js'), 'script')
    local = await appServer({ audience: 'learner', folder, api: nowhere, video })
  })

  afterAll(async () => {
    await local.close()
    rmSync(folder, { recursive: true })
  })

  test.each([
    'content-security-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
    'x-content-type-options',
    'referrer-policy',
  ])('%s', async (name) => {
    const { headers } = await local.inject('/')
    expect(headers[name]).toBeTruthy()
    const spelt = name.replaceAll(/(^|-)(\w)/g, (_, dash, letter) => dash + letter.toUpperCase())
    expect(given(spelt)).toEqual([headers[name]])
  })

  test('a page is asked for each time, a file with a hash in its name never again', async () => {
    const page = await local.inject('/')
    const script = await local.inject('/assets/a-1.js')
    // Of two rules that both fit Caddy obeys the one it likes: each answer fits exactly one.
    expect(app).toMatch(/@hashed path \/assets\/\*\n\t\t@named not path \/assets\/\*\n/)
    expect(app).toContain(`header @named Cache-Control ${page.headers['cache-control']}\n`)
    expect(app).toContain(`header @hashed Cache-Control "${script.headers['cache-control']}"\n`)
  })

  test('an API that does not answer is told in the same words', async () => {
    const { statusCode, headers, body } = await local.inject('/api/learner/today')
    expect(app).toContain(`respond \`${body}\` ${statusCode}`)
    expect(given('Retry-After')).toEqual([headers['retry-after']])
    expect(String(headers['content-type']).split(';')[0]).toBe(given('Content-Type')[0])
  })
})

test('what reaches the API is said to come from this audience, whatever a client says', () => {
  const api = app.match(/^\(api\) \{\n([\s\S]*?)^\}/m)?.[1] ?? ''
  expect(api).toContain('header_up X-Tweespraak-Audience {$AUDIENCE}\n')
  for (const name of ['Forwarded', 'X-Real-Ip']) {
    expect(api).toContain(`header_up -${name}\n`)
    expect(edge).toContain(`header_up -${name}\n`)
  }
  expect(edge).not.toMatch(/trusted_proxies|X-Tweespraak-Audience/)
})

test('the only way to the API leads to the endpoints of this audience', () => {
  expect(app.match(/reverse_proxy/g)).toHaveLength(2) // one, and its name in the list of what is not logged
  expect(app).toMatch(/@own path \/api\/\{\$AUDIENCE\}\/\*\n\thandle @own \{\n\t\timport api\n\t\}/)
  expect(app).toMatch(
    /@foreign path \/api \/api\/\*\n\thandle @foreign \{\n\t\trewrite \* \/api\/\{\$AUDIENCE\}\/-\n\t\timport api\n\t\}/,
  )
  expect(app.match(/import api/g)).toHaveLength(2)
})

test('no request is logged, and nothing listens for commands', () => {
  for (const file of [app, edge]) {
    expect(file).toContain('admin off')
    expect(file.match(/^\s*log\b/gm)).toHaveLength(1)
    expect(file).toMatch(/log \{\n\t\texclude http\.log\.error http\.handlers\.reverse_proxy\n\t\}/)
  }
})
