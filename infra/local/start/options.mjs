import { parseArgs } from 'node:util'
import { LocalProblem } from '../problem.mjs'
import { checkedBase, defaultBase } from './ports.mjs'

/** @typedef {{ port: number, fresh: boolean, json: boolean }} Options */

/**
 * @param {string[]} args what stands after `npm start --` or `npm run dev --`
 * @param {string} command
 * @returns {Options}
 */
export function readOptions(args, command) {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string' }, fresh: { type: 'boolean' }, json: { type: 'boolean' } },
    })
    const port = values.port === undefined ? defaultBase : checkedBase(values.port)
    return { port, fresh: values.fresh ?? false, json: values.json ?? false }
  } catch (error) {
    if (error instanceof LocalProblem) throw error
    throw new LocalProblem(
      'start.option',
      `${command} does not know what to do with: ${args.join(' ')}`,
      'It takes `-- --port 4000`, `-- --fresh` and `-- --json`.',
    )
  }
}
