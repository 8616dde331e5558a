import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { canReach, ownFolder, reachableFolder } from '../places.mjs'
import { readLock } from '../postgres/lock.mjs'
import { startPostgres } from '../postgres.mjs'
import { LocalProblem, ordinaryProblem } from '../problem.mjs'
import { markOf, stillRuns } from './processes.mjs'

/** @typedef {import('./processes.mjs').ProcessMark} ProcessMark */

/**
 * @typedef {object} DataFolder everything of one local run that outlives it
 * @property {string} path
 * @property {string} postgres
 * @property {string} logs
 * @property {string} mails
 * @property {string} accounts the demo accounts, as the seed wrote them
 * @property {(standing: import('./process-supervisor.mjs').Standing[]) => void} note keeps in mind which processes stand: for a start
 *   after a crash, and for a test that wants to kill one
 * @property {() => void} release
 */

/**
 * Opens the data folder for this process alone.
 * @param {{ fresh: boolean, address: string }} options fresh: remove what is there; address: told to a second start
 * @returns {Promise<DataFolder>}
 * @throws {LocalProblem} `start.already_running`, `data.unusable`
 */
export async function openDataFolder({ fresh, address }) {
  const path = choosePath()
  const lockFile = join(path, 'start.lock')
  makeUsable(path)
  await clearAfterCrash(path, lockFile)
  if (fresh) await removeData(path)
  const folder = {
    path,
    postgres: join(path, 'postgres'),
    logs: join(path, 'logs'),
    mails: join(path, 'mails'),
    accounts: join(path, 'accounts.json'),
  }
  for (const below of [folder.logs, folder.mails]) makeUsable(below, 0o700)
  const self = markOf(process.pid)
  const note = (/** @type {import('./process-supervisor.mjs').Standing[]} */ standing) => {
    const children = standing.flatMap(({ name, pid }) => {
      const mark = markOf(pid)
      return mark ? { name, ...mark } : []
    })
    const draft = `${lockFile}.new`
    writeFileSync(draft, JSON.stringify({ self, address, children }))
    renameSync(draft, lockFile)
  }
  note([])
  return { ...folder, note, release: () => rmSync(lockFile, { force: true }) }
}

/** In the checkout, unless PostgreSQL's user (never root) could not walk there. */
function choosePath() {
  if (process.env.TWEESPRAAK_DATA) return resolve(process.env.TWEESPRAAK_DATA)
  mkdirSync(ownFolder, { recursive: true })
  const anybody = { uid: -1, gid: -1 }
  const closed = process.getuid?.() === 0 && !canReach(ownFolder, anybody)
  return join(closed ? reachableFolder() : ownFolder, 'data')
}

/** @param {string} folder */
function makeUsable(folder, mode = 0o755) {
  try {
    mkdirSync(folder, { recursive: true, mode })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const cause = ordinaryProblem(error, folder)
    if (cause?.code.startsWith('disk.')) throw cause
    throw new LocalProblem(
      'data.unusable',
      `The data folder ${folder} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
      'Give yourself write access to it, or name another folder in TWEESPRAAK_DATA.',
    )
  }
}

/**
 * A lock of a start that still runs stops us. What a start that was killed left running is ended.
 * @param {string} path
 * @param {string} lockFile
 */
async function clearAfterCrash(path, lockFile) {
  if (!existsSync(lockFile)) return
  /** @type {{ self?: ProcessMark, address?: string, children?: ProcessMark[] }} */
  let lock = {}
  try {
    lock = JSON.parse(readFileSync(lockFile, 'utf8'))
  } catch {
    // Cut off in the middle of writing: nobody can hold it.
  }
  if (lock.self && stillRuns(lock.self))
    throw new LocalProblem(
      'start.already_running',
      `${path} is in use: Tweespraak already runs at ${lock.address}.`,
      `Stop it with Ctrl-C where it was started, or with: kill ${lock.self.pid}`,
    )
  const left = (lock.children ?? []).filter(stillRuns)
  for (const { pid } of left) process.kill(pid, 'SIGTERM')
  for (const limit = Date.now() + 5_000; left.some(stillRuns) && Date.now() < limit; ) await wait(50)
  for (const { pid } of left.filter(stillRuns)) process.kill(pid, 'SIGKILL')
  rmSync(lockFile, { force: true })
}

/** @param {string} path */
async function removeData(path) {
  const postgres = join(path, 'postgres')
  if (readLock(join(postgres, 'data'))) {
    // A server left behind by a crash holds files that are about to go: take it over, then stop it.
    const running = await startPostgres({ dir: postgres }).catch(() => undefined)
    await running?.stop()
  }
  for (const name of ['postgres', 'logs', 'mails', 'accounts.json', 'secrets.json', 'livekit.json'])
    rmSync(join(path, name), { recursive: true, force: true })
}
