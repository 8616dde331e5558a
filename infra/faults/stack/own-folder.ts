import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning, readLock } from '@tweespraak/local/postgres/lock'

const prefix = 'tweespraak-faults-'

/**
 * A folder for one run of the suite, gone when this process ends in whatever way it is told of. What an earlier run
 * that was killed left behind, its databases among it, goes first.
 */
export function ownFolder(): string {
  // As root PostgreSQL runs as somebody else, who has to get in.
  const parent = process.getuid?.() === 0 ? '/var/tmp' : tmpdir()
  for (const name of readdirSync(parent).filter((it) => it.startsWith(prefix))) {
    const maker = name.slice(prefix.length).split('-')[0]
    if (existsSync('/proc') && !existsSync(`/proc/${maker}`)) remove(join(parent, name))
  }
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`))
  chmodSync(folder, 0o755)
  process.on('exit', () => remove(folder))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.on(signal, () => process.exit(130))
  process.channel?.unref()
  return folder
}

/** The other processes of a stack end with the one that started them; its database is a daemon. */
function remove(folder: string): void {
  for (const stack of readdirSync(folder)) {
    const lock = readLock(join(folder, stack, 'postgres/data'))
    if (lock && isRunning(lock.pid)) process.kill(lock.pid, 'SIGQUIT')
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
