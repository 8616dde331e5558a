import { explain } from '../problem.mjs'
import { say } from '../progress.mjs'
import { buildLivekit } from '../video/build-livekit.mjs'
import { howToGetLivekit, livekitVersion } from '../video/find-livekit.mjs'
import { livekitPart } from './parts/livekit.mjs'

/** @typedef {import('../video/find-livekit.mjs').LivekitWay} LivekitWay */

/**
 * @param {LivekitWay} way
 * @param {import('./ports.mjs').Ports} ports
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {import('./world.mjs').Video}
 */
export function videoOf(way, ports, secrets) {
  if (way.way === 'elsewhere')
    return { url: way.url, key: process.env.LIVEKIT_API_KEY ?? '', secret: process.env.LIVEKIT_API_SECRET ?? '' }
  const own = { key: secrets.livekitKey, secret: secrets.livekitSecret }
  return way.way === 'none' ? own : { url: `ws://127.0.0.1:${ports.livekit}`, ...own }
}

/**
 * Starts LiveKit, or begins to build it meanwhile. Nothing here stops the rest: without video the app still runs.
 * @param {import('./process-supervisor.mjs').ProcessSupervisor} supervisor
 * @param {import('./world.mjs').World} world
 * @param {LivekitWay} way
 * @returns {Promise<string>} what a person should know about video; empty when it simply works
 */
export async function startVideo(supervisor, world, way) {
  if (way.way === 'elsewhere') return ''
  if (way.way === 'none') return `No video: LiveKit is not here. ${howToGetLivekit}`
  if (way.way === 'binary') {
    try {
      await supervisor.supervise(livekitPart(world, way.binary))
      return ''
    } catch (error) {
      if (!supervisor.stopping.aborted) explain(error, world.data.path)
      return `No video: ${way.binary} does not start.`
    }
  }
  supervisor.alongside(buildAndJoin(supervisor, world, way.go))
  return `Video: LiveKit ${livekitVersion} is being built, about two minutes. It joins when it is ready.`
}

/**
 * @param {import('./process-supervisor.mjs').ProcessSupervisor} supervisor
 * @param {import('./world.mjs').World} world
 * @param {string | undefined} go
 */
async function buildAndJoin(supervisor, world, go) {
  const began = Date.now()
  try {
    const binary = await buildLivekit(go, supervisor.stopping)
    await supervisor.supervise(livekitPart(world, binary))
    say(`✓ LiveKit is built (${Math.round((Date.now() - began) / 1000)} s). Video works now.`)
  } catch (error) {
    if (supervisor.stopping.aborted) return
    explain(error, world.data.path)
    say(`The app runs without video. ${howToGetLivekit}`)
  }
}
