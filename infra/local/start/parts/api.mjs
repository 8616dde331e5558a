import { join } from 'node:path'
import { checkout, ownFolder } from '../../places.mjs'
import { startChild } from '../child.mjs'
import { apiSettings } from '../world.mjs'

/** @typedef {'http' | 'worker'} ApiProcess the API is one build that runs as two processes: web and worker */
/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../process-supervisor.mjs').Part} Part */

/** The folders of the API's code and content. After a change there `npm run dev` starts it again. */
const watched = ['apps/api', 'packages/contract', 'packages/disclosure', 'packages/content']
  .map((folder) => `${folder}/dist`)
  .concat('packages/content/built')

/**
 * @param {ApiProcess} apiProcess
 * @param {World} world
 * @param {number} databasePort
 * @returns {Part}
 */
export function apiPart(apiProcess, world, databasePort) {
  return { name: titles[apiProcess], start: () => startChild(planOf(apiProcess, world, databasePort)) }
}

/**
 * Returns the same process, which starts again after each change, shows what it prints, and listens for a debugger.
 * @param {ApiProcess} apiProcess
 * @param {World} world
 * @param {number} databasePort
 * @returns {Part}
 */
export function apiDevPart(apiProcess, world, databasePort) {
  const plan = planOf(apiProcess, world, databasePort)
  const inspectPort = apiProcess === 'http' ? world.ports.inspectApi : world.ports.inspectWorker
  const paths = watched.map((path) => `--watch-path=${join(checkout, path)}`)
  const args = ['--watch', '--watch-preserve-output', ...paths, `--inspect=127.0.0.1:${inspectPort}`, ...plan.args]
  return { name: titles[apiProcess], start: () => startChild({ ...plan, args, aloud: true }) }
}

const titles = { http: 'The API', worker: 'The worker' }

/**
 * @param {ApiProcess} apiProcess
 * @param {World} world
 * @param {number} databasePort
 */
function planOf(apiProcess, world, databasePort) {
  const { ports, data, stopping } = world
  return {
    name: apiProcess === 'http' ? 'api' : 'worker',
    args: [join(checkout, `apps/api/dist/main.${apiProcess}.js`)],
    env: { ...apiSettings(world, databasePort), NODE_COMPILE_CACHE: join(ownFolder, 'compiled') },
    logs: data.logs,
    readyUrl: `http://127.0.0.1:${apiProcess === 'http' ? ports.api : ports.worker}/ready`,
    stopping,
  }
}
