import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../places.mjs'
import { LocalProblem, ordinaryProblem } from '../problem.mjs'
import { step } from '../progress.mjs'
import { run } from '../run.mjs'
import { apiSettings, ownerSettings } from './world.mjs'

/**
 * @typedef {object} Account of the demo world; everything in it is invented
 * @property {string} role
 * @property {string} name
 * @property {string} email
 * @property {string} [pin]
 * @property {string} [totpSecret] base32
 */

/**
 * Brings the tables up to date, and makes the demo world where it is not there yet.
 * @param {import('./world.mjs').World} world
 * @param {import('../postgres.mjs').Postgres} postgres
 */
export async function makeDemoWorld(world, postgres) {
  const env = { ...process.env, ...apiSettings(world, postgres.port), ...ownerSettings(world, postgres.url) }
  const program = (/** @type {string} */ title, /** @type {string} */ entry) =>
    step(title, async () => {
      const args = ['--enable-source-maps', join(checkout, 'apps/api/dist', entry)]
      const { code, output } = await run(process.execPath, args, { env, signal: world.stopping })
      world.stopping.throwIfAborted()
      if (code === 0) return
      throw (
        ordinaryProblem(/ENOSPC|No space left/.test(output) ? output : '', world.data.path) ??
        new LocalProblem(
          'demo.failed',
          `${title} failed:\n${output.slice(-3000)}`,
          'Were the data made by another version of the code? Begin anew with `npm start -- --fresh`.',
        )
      )
    })
  await program('Bringing the database up to date', 'main.migrate.js')
  if (!existsSync(world.data.accounts)) await program('Making the demo world', 'main.seed.js')
}

/**
 * @param {string} file
 * @returns {Account[]} none before the demo world is made
 */
export function demoAccounts(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).accounts : []
}
