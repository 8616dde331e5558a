import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkout } from '../../places.mjs'
import { startChild } from '../child.mjs'

const program = fileURLToPath(new URL('../app-server.mjs', import.meta.url))

/** @typedef {'learner' | 'professional' | 'municipality'} Audience each has an app of its own, on an origin of its own */

/**
 * @param {Audience} audience
 * @param {import('../world.mjs').World} world
 * @returns {import('../keeper.mjs').Part}
 */
export function appPart(audience, { ports, data, video, stopping }) {
  return {
    name: `The ${audience} app`,
    start: () =>
      startChild({
        name: audience,
        args: [program],
        env: {
          AUDIENCE: audience,
          APP_FOLDER: join(checkout, `apps/${audience}/dist`),
          APP_PORT: String(ports[audience]),
          API_ADDRESS: `http://127.0.0.1:${ports.api}`,
          ...(video.url && { VIDEO_ADDRESS: video.url }),
        },
        logs: data.logs,
        readyUrl: `http://127.0.0.1:${ports[audience]}/`,
        stopping,
      }),
  }
}
