import { setTimeout as wait } from 'node:timers/promises'
import { isRunning } from '../../postgres/lock.mjs'
import { startPostgres } from '../../postgres.mjs'
import { isFree } from '../ports.mjs'

/**
 * @param {import('../world.mjs').World} world
 * @returns {import('../process-supervisor.mjs').Part<import('../process-supervisor.mjs').Running & { postgres: import('../../postgres.mjs').Postgres }>}
 */
export function postgresPart({ ports, data, stopping }) {
  /** @type {number | undefined} */
  let port
  return {
    name: 'PostgreSQL',
    async start() {
      // After a fall it must come back where its clients look for it.
      port ??= (await isFree(ports.postgres)) ? ports.postgres : undefined
      const postgres = await startPostgres({ dir: data.postgres, ...(port && { port }) })
      port = postgres.port
      return { postgres, pid: postgres.pid, ended: untilEnded(postgres.pid, stopping), stop: postgres.stop }
    },
  }
}

/**
 * The server is a daemon, not a child of ours: nobody tells us of its end, so we look once a second.
 * @param {number} pid
 * @param {AbortSignal} stopping
 */
async function untilEnded(pid, stopping) {
  while (isRunning(pid) && !stopping.aborted) await wait(1_000, undefined, { ref: false })
  return 'its process is gone'
}
