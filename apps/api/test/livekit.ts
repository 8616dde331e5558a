import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'

const version = 'v1.13.5'
const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
const places = [
  ...(process.env.PATH ?? '').split(':').map((it) => join(it, 'livekit-server')),
  join(cache, 'tweespraak', `livekit-${version}`, 'livekit-server'),
]

const binary = places.find((it) => existsSync(it))

/** Why tests with a real LiveKit are left out here, or undefined when they run. Where CI is true they always run. */
export const noLiveKit = binary || process.env.CI === 'true' ? undefined : 'no livekit-server on PATH or in the cache'

export interface LiveKit {
  readonly environment: Readonly<Record<'LIVEKIT_URL' | 'LIVEKIT_API_KEY' | 'LIVEKIT_API_SECRET', string>>
  /** The port the API has to listen on to hear webhooks. */
  readonly hookPort: number
  start(): Promise<void>
  /** SIGKILL: as when the machine goes. */
  kill(): Promise<void>
}

const key = 'testkey'
const secret = 'a-secret-of-at-least-thirty-two-characters'

/** A real LiveKit server on loopback only, with ports of its own. Not started yet. */
export async function aLiveKit(): Promise<LiveKit> {
  const [port, udp, hookPort] = await Promise.all([freePort(), freePort(), freePort()])
  let child: ChildProcess | undefined
  return {
    environment: { LIVEKIT_URL: `ws://127.0.0.1:${port}`, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret },
    hookPort,
    async start() {
      if (!binary) throw new Error('CI is true and there is no livekit-server')
      const env = { ...process.env, LIVEKIT_CONFIG: JSON.stringify(configuration({ port, udp, hookPort })) }
      child = spawn(binary, [], { env, stdio: 'ignore' })
      await untilUp(port)
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}

const configuration = (at: { port: number; udp: number; hookPort: number }) => ({
  port: at.port,
  bind_addresses: ['127.0.0.1'],
  rtc: {
    udp_port: at.udp,
    tcp_port: 0,
    use_external_ip: false,
    node_ip: '127.0.0.1',
    enable_loopback_candidate: true,
    ips: { includes: ['127.0.0.1/32'] },
    stun_servers: ['127.0.0.1:13478'],
  },
  keys: { [key]: secret },
  logging: { level: 'error' },
  room: { auto_create: false },
  webhook: { api_key: key, urls: [`http://127.0.0.1:${at.hookPort}/api/hooks/livekit`] },
})

async function untilUp(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/`).then(
      (it) => it.ok,
      () => false,
    )
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('LiveKit did not come up within ten seconds')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
