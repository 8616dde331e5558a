import { join } from 'node:path'
import { checkout } from '../places.mjs'
import { buildForNode } from '../start/build.mjs'
import { startChild } from '../start/child.mjs'
import { apiDevPart } from '../start/parts/api.mjs'
import { appDevPart } from '../start/parts/app.mjs'
import { runSystem } from '../start/run-system.mjs'

/** @typedef {import('../start/world.mjs').World} World */
/** @typedef {import('../start/process-supervisor.mjs').Part} Part */

/**
 * Compiles the API and the packages it runs on after each change. Node watches, because the watch mode of TypeScript
 * 7.0.2 looks only every few seconds and misses changes (tried).
 * @param {World} world
 * @returns {Part}
 */
function compiler({ data, stopping }) {
  const sources = ['apps/api', 'packages/contract', 'packages/content', 'packages/disclosure']
  const paths = sources.map((folder) => `--watch-path=${join(checkout, folder, 'src')}`)
  const tsc = join(checkout, 'node_modules/typescript/lib/tsc.js')
  return {
    name: 'The compiler',
    start: () =>
      startChild({
        name: 'compiler',
        args: ['--watch', '--watch-preserve-output', ...paths, tsc, '-b', join(checkout, 'apps/api')],
        env: {},
        logs: data.logs,
        aloud: true,
        stopping,
      }),
  }
}

/**
 * Checks and builds the programme's content after each change.
 * @param {World} world
 * @returns {Part}
 */
function contentBuilder({ data, stopping }) {
  return {
    name: 'The builder of content',
    start: () =>
      startChild({
        name: 'content',
        args: [join(checkout, 'packages/content/src/check-content.ts'), '--watch'],
        env: {},
        logs: data.logs,
        aloud: true,
        stopping,
      }),
  }
}

await runSystem({
  command: 'npm run dev',
  build: buildForNode,
  api: apiDevPart,
  app: appDevPart,
  others: (world) => [compiler(world), contentBuilder(world)],
  note: ({ inspectApi, inspectWorker }) =>
    `Attach a debugger to the API at 127.0.0.1:${inspectApi}, to the worker at 127.0.0.1:${inspectWorker}.`,
})
