import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, ownFolder } from '../places.mjs'
import { LocalProblem, ordinaryProblem } from '../problem.mjs'
import { step } from '../progress.mjs'
import { run } from '../run.mjs'

const pnpmVersion = '12.21.0'

/**
 * The pnpm of this checkout: the one on PATH if it is exactly the right version, else one in a folder of our own
 * (`npm i -g` is refused to ordinary users).
 * @param {AbortSignal} signal
 * @returns {Promise<string>} a command that can be spawned
 */
export async function findPnpm(signal) {
  const folder = join(ownFolder, 'pnpm')
  const own = join(folder, 'node_modules/.bin/pnpm')
  const manifest = join(folder, 'node_modules/pnpm/package.json')
  if (existsSync(own) && existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === pnpmVersion)
    return own
  if (await isRightVersion('pnpm')) return 'pnpm'

  await step(`Fetching pnpm ${pnpmVersion}`, async () => {
    const { code, output } = await npm(
      ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', ...quickRetries].concat(
        `pnpm@${pnpmVersion}`,
      ),
      signal,
    )
    if (code === 0 && (await isRightVersion(own))) return
    throw (
      ordinaryProblem(output, folder) ??
      new LocalProblem('setup.pnpm', `npm could not install pnpm ${pnpmVersion}. It said:\n${output.slice(-2000)}`)
    )
  })
  return own
}

/** npm's own patience, over a minute, is too long for somebody who is simply not connected. */
const quickRetries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

/** @param {string} command */
async function isRightVersion(command) {
  try {
    // Corepack's stand-in for pnpm would go to the network or ask a question: it must do neither here.
    const env = { ...process.env, COREPACK_ENABLE_NETWORK: '0', COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' }
    const { code, output } = await run(command, ['--version'], { cwd: checkout, env, limit: 10_000 })
    return code === 0 && output.trim() === pnpmVersion
  } catch {
    return false
  }
}

/**
 * @param {string[]} args
 * @param {AbortSignal} signal
 */
function npm(args, signal) {
  const running = process.env.npm_execpath
  if (running?.endsWith('npm-cli.js')) return run(process.execPath, [running, ...args], { cwd: checkout, signal })
  return run('npm', args, { cwd: checkout, signal })
}
