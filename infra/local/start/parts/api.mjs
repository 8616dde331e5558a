import { join } from 'node:path'
import { checkout, ownFolder } from '../../places.mjs'
import { startChild } from '../child.mjs'
import { apiSettings } from '../world.mjs'

/**
 * The API's two programs are one build with two doors.
 * @param {'http' | 'worker'} door
 * @param {import('../world.mjs').World} world
 * @param {number} databasePort
 * @returns {import('../keeper.mjs').Part}
 */
export function apiPart(door, world, databasePort) {
  const { ports, data, stopping } = world
  return {
    name: door === 'http' ? 'The API' : 'The worker',
    start: () =>
      startChild({
        name: door === 'http' ? 'api' : 'worker',
        args: [join(checkout, `apps/api/dist/main.${door}.js`)],
        env: { ...apiSettings(world, databasePort), NODE_COMPILE_CACHE: join(ownFolder, 'compiled') },
        logs: data.logs,
        readyUrl: `http://127.0.0.1:${door === 'http' ? ports.api : ports.worker}/ready`,
        stopping,
      }),
  }
}
