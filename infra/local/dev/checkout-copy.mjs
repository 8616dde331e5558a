import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { checkout } from '../places.mjs'

/** Made by set-up, by tests or by Git: a copy does without, or makes its own. */
const leftOut = new Set(['node_modules', '.git', '.cache', 'test-results', 'playwright-report', 'coverage'])

/**
 * @typedef {object} DevCopy
 * @property {string} folder a copy of the checkout, in which files may be changed
 * @property {Record<string, string>} addresses
 * @property {{ name: string, email: string, pin?: string }[]} accounts
 * @property {() => Promise<void>} close stops everything and removes the copy
 */

/**
 * Copies the checkout and starts `npm run dev` in it.
 * @param {number} port of the family
 * @returns {Promise<DevCopy>}
 */
export async function startDevInCopy(port) {
  const folder = mkdtempSync('/var/tmp/tweespraak-dev-')
  chmodSync(folder, 0o755) // run as root, PostgreSQL is another user
  cpSync(checkout, folder, { recursive: true, preserveTimestamps: true, filter: belongsInCopy })
  const args = [join(folder, 'infra/local/dev.mjs'), '--json', '--port', String(port)]
  const { TWEESPRAAK_DATA: _elsewhere, ...env } = process.env
  const dev = spawn(process.execPath, args, {
    // No video server is built for this.
    env: { ...env, LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 's'.repeat(43) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(dev, 'exit')
  let log = ''
  dev.stderr.on('data', (chunk) => {
    log += chunk
  })
  const close = async () => {
    dev.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const line = await Promise.race([once(createInterface({ input: dev.stdout }), 'line'), ended.then(() => undefined)])
  if (!line) {
    await close()
    throw new Error(`npm run dev ended in ${folder}:\n${log.slice(-3000)}`)
  }
  return { folder, ...JSON.parse(line[0]), close }
}

/** @param {string} path of a file or a folder of the checkout */
function belongsInCopy(path) {
  const inside = relative(checkout, path)
  return (!inside.startsWith('.local/') || inside.startsWith('.local/pnpm')) && !leftOut.has(basename(path))
}
