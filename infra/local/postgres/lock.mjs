import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/**
 * Does the lock file of a data folder speak of a PostgreSQL that is really there? After a crash its process id may
 * belong to nobody, to a zombie, or by now to another program; PostgreSQL itself is misled by the last two.
 * @param {string | undefined} processLine the content of /proc/<pid>/stat; undefined when there is no such process
 */
export function isLivePostgres(processLine) {
  return processLine !== undefined && /^\d+ \(postgres\) [^ZX]/.test(processLine)
}

/**
 * @param {string} data the data folder
 * @returns {{ pid: number, port: number } | undefined} what the lock file says, if there is one
 */
export function readLock(data) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

/**
 * Removes a lock file that nobody holds. Only on Linux, where /proc tells; elsewhere pg_ctl decides.
 * @param {string} data the data folder
 */
export function removeStaleLock(data) {
  const lock = readLock(data)
  if (!lock || process.platform !== 'linux') return
  if (!isLivePostgres(processLineOf(lock.pid))) rmSync(join(data, 'postmaster.pid'))
}

/**
 * pg_ctl is content when the lock file is gone; the process ends a moment later.
 * @param {number} pid
 */
export async function untilGone(pid) {
  for (const limit = Date.now() + 5_000; isRunning(pid) && Date.now() < limit; ) await setTimeout(20)
}

/**
 * Is this process a PostgreSQL that has not ended? (A zombie has: its parent has not looked yet.)
 * @param {number} pid
 */
export function isRunning(pid) {
  if (process.platform === 'linux') return isLivePostgres(processLineOf(pid))
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** @param {number} pid */
function processLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
}
