import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { isLivePostgres, isRunning, readLock, removeStaleLock } from './postgres/lock.mjs'
import { startPostgres, startThrowawayPostgres } from './postgres.mjs'

describe('a lock file', () => {
  test.for([
    ['of a running PostgreSQL is respected', '812 (postgres) S 1 812 812', true],
    ['of nobody is stale', undefined, false],
    ['of a zombie is stale', '812 (postgres) Z 1 812 812', false],
    ['of a dying process is stale', '812 (postgres) X 1 812 812', false],
    ['whose process id went to another program is stale', '812 (node) S 1 812 812', false],
    ['whose process id went to a program with a similar name is stale', '812 (postgres_export) S 1 812', false],
  ])('%s', ([, line, live]) => {
    expect(isLivePostgres(/** @type {string | undefined} */ (line))).toBe(live)
  })

  test('that nobody holds is removed', () => {
    const data = mkdtempSync(join(tmpdir(), 'tweespraak-lock-'))
    writeFileSync(join(data, 'postmaster.pid'), '4194999\n/data\n0\n5432\n')
    expect(readLock(data)).toEqual({ pid: 4194999, port: 5432 })
    removeStaleLock(data)
    expect(readLock(data)).toBeUndefined()
    rmSync(data, { recursive: true })
  })
})

describe('PostgreSQL', () => {
  /** @type {(() => unknown)[]} */
  const undo = []
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step()
  })

  test('starts in an empty folder, is re-used by a second start, survives kill -9, and goes when told', async () => {
    const dir = mkdtempSync('/var/tmp/tweespraak-test-')
    undo.push(() => rmSync(dir, { recursive: true, force: true }))
    const first = await startPostgres({ dir, settings: { fsync: 'off' } })
    undo.push(() => first.stop())
    expect(first.reused).toBe(false)

    const second = await startPostgres({ dir })
    expect(second).toMatchObject({ reused: true, url: first.url, pid: first.pid })

    process.kill(first.pid, 'SIGKILL')
    await expect.poll(() => isRunning(first.pid), { timeout: 5_000 }).toBe(false)
    const third = await startPostgres({ dir, port: first.port, settings: { fsync: 'off' } })
    expect(third).toMatchObject({ reused: false, url: first.url })

    await third.stop()
    expect(isRunning(third.pid)).toBe(false)
  }, 90_000)

  test('for a run of tests leaves no folder behind', async () => {
    const postgres = await startThrowawayPostgres()
    expect(isRunning(postgres.pid)).toBe(true)
    await postgres.stop()
    expect(isRunning(postgres.pid)).toBe(false)
  }, 90_000)

  test('names the folder when the database user cannot reach it', async ({ skip }) => {
    skip(process.getuid?.() !== 0, 'only root runs it as another user')
    const closed = mkdtempSync(join(tmpdir(), 'tweespraak-closed-')) // mode 0700
    undo.push(() => rmSync(closed, { recursive: true, force: true }))
    const dir = join(closed, 'below')
    await expect(startPostgres({ dir })).rejects.toMatchObject({
      code: 'postgres.unreachable_folder',
      message: expect.stringContaining(dir),
    })
  })

  test('refuses data of another version and says how to begin anew', async () => {
    const dir = mkdtempSync('/var/tmp/tweespraak-test-')
    undo.push(() => rmSync(dir, { recursive: true, force: true }))
    mkdirSync(join(dir, 'data'))
    writeFileSync(join(dir, 'data/PG_VERSION'), '15\n')
    await expect(startPostgres({ dir })).rejects.toMatchObject({
      code: 'postgres.other_version',
      wayOut: expect.stringContaining('--fresh'),
    })
  })
})
