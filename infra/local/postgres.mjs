import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { canReach } from './places.mjs'
import { findBinaries } from './postgres/binaries.mjs'
import { readLock, removeStaleLock, untilGone } from './postgres/lock.mjs'
import { LocalProblem, ordinaryProblem } from './problem.mjs'
import { run } from './run.mjs'

/** The major version of the binaries. A data folder of another one cannot be opened. */
const majorVersion = '18'

/**
 * @typedef {object} Postgres
 * @property {string} url connection address of the owner (a superuser) for the database `postgres`, on loopback
 * @property {number} port
 * @property {number} pid of the server's first process
 * @property {boolean} reused true when it was already running
 * @property {() => Promise<void>} stop breaks open transactions off, writes everything to disk, returns when it is gone
 */

/**
 * Starts a real PostgreSQL 18 in a folder, or takes the one that already runs there. The server is a daemon in a
 * session of its own: Ctrl-C in the terminal does not reach it, and it stays until `stop`.
 *
 * As root it runs as the user `postgres`, else `nobody`; the folder must be one that this user can walk to.
 * @param {object} options
 * @param {string} options.dir made if it is not there; the data are in `data` below it
 * @param {number} [options.port] default: any free port
 * @param {Record<string, string | number>} [options.settings] as in postgresql.conf, for this start only
 * @returns {Promise<Postgres>}
 * @throws {LocalProblem} `postgres.unreachable_folder`, `postgres.other_version`, `postgres.no_start`, `disk.full` and the like
 */
export async function startPostgres({ dir, port, settings = {} }) {
  const base = resolve(dir)
  const data = join(base, 'data')
  mkdirSync(base, { recursive: true, mode: 0o755 })
  const ids = databaseUser(data)
  if (ids) {
    chownSync(base, ids.uid, ids.gid)
    if (!canReach(base, ids))
      throw new LocalProblem(
        'postgres.unreachable_folder',
        `The database user cannot reach ${base}: a folder above it is closed to others.`,
        'Choose a folder below one that others may enter, such as /var/tmp.',
      )
  }
  const { initdb, pg_ctl } = await findBinaries(ids)
  const as = { ...ids, cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }

  const password = await makeDatabase({ base, data, initdb, as })
  removeStaleLock(data)
  const reused = (await run(pg_ctl, ['-D', data, 'status'], as)).code === 0
  if (!reused) await startServer({ base, data, pg_ctl, as, port: port ?? (await freePort()), settings })
  const lock = readLock(data)
  if (!lock) throw startProblem(base)
  return {
    url: `postgres://owner:${password}@127.0.0.1:${lock.port}/postgres`,
    port: lock.port,
    pid: lock.pid,
    reused,
    stop: () => stopServer({ data, pg_ctl, as }),
  }
}

/**
 * A PostgreSQL for one run of tests: empty, quick (nothing is forced to disk), gone without a trace after `stop`.
 * It first removes what an earlier run that was killed left behind.
 * @returns {Promise<Postgres>}
 */
export async function startThrowawayPostgres() {
  const ids = databaseUser('')
  const parent = !ids || canReach(tmpdir(), ids) ? tmpdir() : '/var/tmp'
  await sweepThrowaways(parent)
  const dir = mkdtempSync(join(parent, `${throwawayName}${process.pid}-`))
  const postgres = await startPostgres({
    dir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' },
  })
  const stop = async () => {
    await postgres.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { ...postgres, stop }
}

const throwawayName = 'tweespraak-postgres-'

/** @param {string} parent */
async function sweepThrowaways(parent) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(throwawayName))) {
    const dir = join(parent, name)
    const maker = Number(name.slice(throwawayName.length).split('-')[0])
    if (existsSync(`/proc/${maker}`) || !existsSync('/proc')) continue
    const lock = readLock(join(dir, 'data'))
    removeStaleLock(join(dir, 'data'))
    if (lock && readLock(join(dir, 'data'))) process.kill(lock.pid, 'SIGQUIT')
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * PostgreSQL refuses to run as root: then the owner of existing data, else `postgres`, else `nobody`.
 * @param {string} data
 * @returns {import('./places.mjs').Ids | undefined} undefined: the present user will do
 */
function databaseUser(data) {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(data, { throwIfNoEntry: false })
  if (owner) return { uid: owner.uid, gid: owner.gid }
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new LocalProblem('postgres.no_user', 'PostgreSQL may not run as root, and there is no user `nobody`.')
}

/** @typedef {{ uid?: number, gid?: number, cwd: string, env: NodeJS.ProcessEnv }} As */

/**
 * Makes the data folder at the first start.
 * @param {{ base: string, data: string, initdb: string, as: As }} at
 * @returns {Promise<string>} the owner's password
 */
async function makeDatabase({ base, data, initdb, as }) {
  const passwordFile = join(base, 'password')
  const version = join(data, 'PG_VERSION')
  if (existsSync(version)) {
    const found = readFileSync(version, 'utf8').trim()
    if (found === majorVersion) return readFileSync(passwordFile, 'utf8').trim()
    throw new LocalProblem(
      'postgres.other_version',
      `${data} was made by PostgreSQL ${found}; this is PostgreSQL ${majorVersion}.`,
      'Begin anew with `npm start -- --fresh`. That removes the local data.',
    )
  }
  rmSync(data, { recursive: true, force: true }) // what a first start that was broken off left
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (as.uid !== undefined) chownSync(passwordFile, as.uid, as.gid ?? as.uid)
  const { code, output } = await run(
    initdb,
    ['-D', data, '-U', 'owner', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'].concat([
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ]),
    { ...as, limit: 60_000 },
  )
  if (code === 0) return password
  rmSync(data, { recursive: true, force: true })
  throw ordinaryProblem(output, base) ?? new LocalProblem('postgres.no_start', `initdb failed:\n${output.slice(-1500)}`)
}

/** @param {{ base: string, data: string, pg_ctl: string, as: As, port: number, settings: Record<string, string | number> }} at */
async function startServer({ base, data, pg_ctl, as, port, settings }) {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200, ...settings }
  const options = Object.entries(all).map(([key, value]) => `-c ${key}='${value}'`)
  const log = join(base, 'postgres.log')
  rmSync(log, { force: true }) // so that it holds this start only, and never grows for years
  const { code } = await run(
    pg_ctl,
    ['-D', data, '-l', log, '-w', '-t', '60', '-o', `-p ${port} ${options.join(' ')}`, 'start'],
    // Not pipes: the daemon would inherit them, and we would wait for its end.
    { ...as, stdio: 'ignore', limit: 90_000 },
  )
  if (code !== 0) throw startProblem(base)
}

/** @param {string} base */
function startProblem(base) {
  const log = join(base, 'postgres.log')
  const text = existsSync(log) ? readFileSync(log, 'utf8').slice(-1500) : 'It left no log.'
  return ordinaryProblem(text, base) ?? new LocalProblem('postgres.no_start', `PostgreSQL did not start:\n${text}`)
}

/** @param {{ data: string, pg_ctl: string, as: As }} at */
async function stopServer({ data, pg_ctl, as }) {
  const lock = readLock(data)
  if (!lock) return
  const how = (/** @type {string} */ mode, /** @type {number} */ seconds) =>
    run(pg_ctl, ['-D', data, '-m', mode, '-w', '-t', `${seconds}`, 'stop'], { ...as, limit: (seconds + 5) * 1000 })
  // On a full disk it cannot write its last checkpoint. What was committed is safe all the same: it recovers at the next start.
  const { code, output } = (await how('fast', 20)).code === 0 ? { code: 0, output: '' } : await how('immediate', 10)
  if (code !== 0 && readLock(data))
    throw new LocalProblem('postgres.no_stop', `PostgreSQL did not stop:\n${output.slice(-500)}`)
  await untilGone(lock.pid)
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
