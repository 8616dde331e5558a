import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { livekitConfig } from '../../video/livekit-config.mjs'
import { startChild } from '../child.mjs'

/** LiveKit goes on carrying a running call after one SIGTERM; the second closes everything. */
const secondTermAfterMs = 1_000

/**
 * @param {import('../world.mjs').World} world
 * @param {string} binary
 * @returns {import('../process-supervisor.mjs').Part}
 */
export function livekitPart({ ports, data, secrets, stopping }, binary) {
  return {
    name: 'LiveKit',
    start() {
      const file = join(data.path, 'livekit.json')
      writeFileSync(file, livekitConfig(ports, secrets), { mode: 0o600 })
      return startChild({
        name: 'livekit',
        command: binary,
        args: ['--config', file],
        env: {},
        logs: data.logs,
        readyUrl: `http://127.0.0.1:${ports.livekit}/`,
        stopping,
        secondTermAfterMs,
      })
    },
  }
}
