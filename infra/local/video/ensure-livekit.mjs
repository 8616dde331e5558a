import { step } from '../progress.mjs'
import { buildLivekit } from './build-livekit.mjs'
import { findLivekit } from './find-livekit.mjs'

/**
 * The LiveKit server program, for tests and benchmarks that start their own. Built once where it has to be, and kept
 * outside the checkout.
 * @returns {Promise<string | undefined>} its file; undefined where there is no way to it
 */
export async function ensureLivekit() {
  const way = await findLivekit()
  if (way.way === 'binary') return way.binary
  if (way.way === 'build') return step('Building LiveKit', () => buildLivekit(way.go, new AbortController().signal))
  return undefined
}
