import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDataFolder } from './data-folder.mjs'
import { markOf, stillRuns } from './processes.mjs'
import { loadSecrets } from './secrets.mjs'

/** @type {string} */
let path
const usual = { fresh: false, address: 'http://localhost:3000' }

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'tweespraak-data-')), 'data')
  vi.stubEnv('TWEESPRAAK_DATA', path)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(join(path, '..'), { recursive: true, force: true })
})

test('a second start in the same folder is refused and told where the first one is', async () => {
  const folder = await openDataFolder(usual)
  await expect(openDataFolder(usual)).rejects.toMatchObject({
    code: 'start.already_running',
    message: expect.stringContaining('http://localhost:3000'),
    wayOut: expect.stringContaining(String(process.pid)),
  })
  folder.release()
  await expect(openDataFolder(usual)).resolves.toBeDefined()
})

test('a lock whose process id went to another process is stale', async () => {
  const folder = await openDataFolder(usual)
  const lock = JSON.parse(readFileSync(join(path, 'start.lock'), 'utf8'))
  writeFileSync(join(path, 'start.lock'), JSON.stringify({ ...lock, self: { ...lock.self, began: '1' } }))
  await expect(openDataFolder(usual)).resolves.toMatchObject({ path: folder.path })
})

test('a lock that was cut off while it was written is stale', async () => {
  await openDataFolder(usual)
  writeFileSync(join(path, 'start.lock'), '{"self":')
  await expect(openDataFolder(usual)).resolves.toBeDefined()
})

test('what a killed start left running is ended by the next one', async () => {
  const folder = await openDataFolder(usual)
  const left = spawn('sleep', ['60'], { stdio: 'ignore' })
  const mark = markOf(/** @type {number} */ (left.pid))
  folder.note([{ name: 'API', pid: /** @type {number} */ (left.pid) }])
  const lock = JSON.parse(readFileSync(join(path, 'start.lock'), 'utf8'))
  writeFileSync(join(path, 'start.lock'), JSON.stringify({ ...lock, self: { pid: 4194999, began: '1' } }))
  await openDataFolder(usual)
  expect(mark && stillRuns(mark)).toBe(false)
})

test('--fresh removes mails, secrets and accounts', async () => {
  const folder = await openDataFolder(usual)
  const before = loadSecrets(path)
  writeFileSync(join(folder.mails, 'mail.json'), '{}')
  writeFileSync(folder.accounts, '{"accounts":[]}')
  folder.release()
  const fresh = await openDataFolder({ ...usual, fresh: true })
  expect(existsSync(join(fresh.mails, 'mail.json'))).toBe(false)
  expect(existsSync(fresh.accounts)).toBe(false)
  expect(loadSecrets(path).masterKey).not.toBe(before.masterKey)
})

test('secrets are made once, of the promised length, and only the owner can read them', async () => {
  await openDataFolder(usual)
  const secrets = loadSecrets(path)
  expect(loadSecrets(path)).toEqual(secrets)
  expect(Buffer.from(secrets.masterKey, 'base64')).toHaveLength(32)
  expect(Buffer.from(secrets.pepper, 'base64')).toHaveLength(32)
  expect(secrets.livekitSecret.length).toBeGreaterThanOrEqual(32)
  expect(statSync(join(path, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a data folder that is a file is named, with the setting that chooses another', async () => {
  writeFileSync(path, '')
  await expect(openDataFolder(usual)).rejects.toMatchObject({
    code: 'data.unusable',
    message: expect.stringContaining(path),
    wayOut: expect.stringContaining('TWEESPRAAK_DATA'),
  })
})
