import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkout } from '../../places.mjs'
import { startChild } from '../child.mjs'

/** Two programs that take the same settings. */
const programs = {
  built: fileURLToPath(new URL('../app-server.mjs', import.meta.url)),
  sources: fileURLToPath(new URL('../../dev/app-dev-server.mjs', import.meta.url)),
}

/** @typedef {'learner' | 'professional' | 'municipality'} Audience each has an app of its own, on an origin of its own */

/**
 * Returns the server of the built app.
 * @param {Audience} audience
 * @param {import('../world.mjs').World} world
 * @returns {import('../process-supervisor.mjs').Part}
 */
export function appPart(audience, world) {
  return partOf('built', audience, world)
}

/**
 * Returns the server that reads the app from its sources and reloads the browser after a change.
 * @param {Audience} audience
 * @param {import('../world.mjs').World} world
 * @returns {import('../process-supervisor.mjs').Part}
 */
export function appDevPart(audience, world) {
  return partOf('sources', audience, world)
}

/**
 * @param {keyof typeof programs} from
 * @param {Audience} audience
 * @param {import('../world.mjs').World} world
 * @returns {import('../process-supervisor.mjs').Part}
 */
function partOf(from, audience, { ports, data, video, stopping }) {
  return {
    name: `The ${audience} app`,
    start: () =>
      startChild({
        name: audience,
        args: [programs[from]],
        env: {
          AUDIENCE: audience,
          APP_FOLDER: join(checkout, 'apps', audience, from === 'built' ? 'dist' : ''),
          APP_PORT: String(ports[audience]),
          API_ADDRESS: `http://127.0.0.1:${ports.api}`,
          ...(video.url && { VIDEO_ADDRESS: video.url }),
        },
        logs: data.logs,
        aloud: from === 'sources',
        readyUrl: `http://127.0.0.1:${ports[audience]}/`,
        stopping,
      }),
  }
}
