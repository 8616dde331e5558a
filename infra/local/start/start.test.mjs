import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freeFamily } from './free-family.mjs'
import { stillRuns } from './processes.mjs'

/** @type {string} */ let parent
/** @type {import('node:child_process').ChildProcess} */ let start
/** @type {string[]} */ const said = []
let errors = ''

beforeAll(async () => {
  parent = mkdtempSync('/var/tmp/tweespraak-test-')
  chmodSync(parent, 0o755) // run as root, PostgreSQL is another user
  const base = await freeFamily()
  start = spawn(process.execPath, [join(import.meta.dirname, 'main.mjs'), '--json', '--port', String(base)], {
    env: {
      ...process.env,
      TWEESPRAAK_DATA: join(parent, 'data'),
      LIVEKIT_URL: 'ws://127.0.0.1:9', // no build of two minutes here
      LIVEKIT_API_KEY: 'key',
      LIVEKIT_API_SECRET: 's'.repeat(43),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  start.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (start.stdout) })
  const ended = new Promise((resolve) => start.once('exit', resolve))
  await Promise.race([ended, new Promise((resolve) => lines.on('line', (line) => resolve(said.push(line))))])
}, 180_000)

afterAll(() => {
  start.kill('SIGKILL')
  rmSync(parent, { recursive: true, force: true })
})

test('a production start loads no development client, and runs no script that stands in a page', async () => {
  const { addresses } = JSON.parse(said[0] ?? '')
  for (const audience of ['learner', 'professional', 'municipality']) {
    const answer = await fetch(addresses[audience])
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self';/)
    expect(policy).not.toContain('nonce')
    expect(policy).not.toContain('unsafe-eval')
    const page = await answer.text()
    expect(page).not.toContain('@vite')
    expect(page).not.toContain('react-refresh')
    const scripts = [...page.matchAll(/src="([^"]+\.js)"/g)].map(([, path]) => path)
    expect(scripts).not.toEqual([])
    // React's development build says where its words are explained; the production build says it shorter.
    for (const script of scripts)
      expect(await (await fetch(`${addresses[audience]}${script}`)).text()).not.toContain('act(...)')
    expect((await fetch(`${addresses[audience]}/@vite/client`)).headers.get('content-type')).not.toContain('javascript')
  }
})

test('each app brings the licences of what it ships of others', async () => {
  const { addresses } = JSON.parse(said[0] ?? '')
  const shipped = {
    learner: ['react ', 'livekit-client ', 'font '],
    professional: ['react ', 'livekit-client '],
    municipality: ['react '],
  }
  for (const [audience, parts] of Object.entries(shipped)) {
    const answer = await fetch(`${addresses[audience]}/third-party-notices.txt`)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    const notices = await answer.text()
    for (const part of parts) expect(notices).toMatch(new RegExp(`\\n${part}.*\\(.+\\)\\n`))
    expect(notices).toContain('Permission is hereby granted')
    if (parts.includes('livekit-client ')) expect(notices).toContain('Apache License')
  }
})

test('npm start says on one line of JSON where everything answers, and SIGTERM takes every process away', async () => {
  expect(said, errors).toHaveLength(1)
  const { addresses, accounts } = JSON.parse(said[0] ?? '')
  expect(Array.isArray(accounts)).toBe(true)
  expect((await fetch(`${addresses.inbox}/mails.json`)).status).toBe(200)
  if (addresses.api) expect((await fetch(`${addresses.api}/ready`)).status).toBe(200)

  const lock = JSON.parse(readFileSync(join(parent, 'data/start.lock'), 'utf8'))
  const names = lock.children.map((/** @type {{ name: string }} */ child) => child.name)
  expect(names).toContain('PostgreSQL')
  expect(names).toContain('The inbox')
  expect(lock.children.every(stillRuns)).toBe(true)

  const ended = new Promise((resolve) => start.once('exit', resolve))
  start.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(lock.children.filter(stillRuns)).toEqual([])
  expect(said).toHaveLength(1)
}, 120_000)
