import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk'

const [key, secret] = ['devkey', 'a-secret-for-tests-of-at-least-32-signs']

function findServer(): string | undefined {
  const named = process.env.LIVEKIT_SERVER
  if (named && existsSync(named)) return named
  try {
    return execFileSync('which', ['livekit-server'], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

export const livekitBinary = findServer()

/** A real LiveKit server on loopback that the tests may kill and start again, on the same ports. */
export class VideoServer {
  #process: ChildProcess | undefined
  #port = 0
  #udp = 0

  get url(): string {
    return `ws://127.0.0.1:${this.#port}`
  }

  get #rooms(): RoomServiceClient {
    return new RoomServiceClient(`http://127.0.0.1:${this.#port}`, key, secret)
  }

  async start(): Promise<void> {
    if (this.#process) return
    this.#port ||= await freePort()
    this.#udp ||= await freeUdpPort()
    const config = {
      port: this.#port,
      bind_addresses: ['127.0.0.1'],
      rtc: {
        udp_port: this.#udp,
        tcp_port: 0,
        use_external_ip: false,
        node_ip: '127.0.0.1',
        enable_loopback_candidate: true,
        ips: { includes: ['127.0.0.1/32'] },
        // A new picture asked for once more comes at once: see livekit-config in infra/local.
        pli_throttle: { low_quality: '100ms', mid_quality: '200ms', high_quality: '200ms' },
        stun_servers: [`127.0.0.1:${this.#udp + 1}`],
      },
      keys: { [key]: secret },
      room: { auto_create: false, departure_timeout: 60 },
      logging: { level: 'error' },
    }
    const env = { ...process.env, LIVEKIT_CONFIG: JSON.stringify(config) }
    this.#process = spawn(`${livekitBinary}`, [], { env, stdio: 'ignore' })
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await fetch(`http://127.0.0.1:${this.#port}/`).then(
          (it) => it.ok,
          () => false,
        )
      )
        return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('LiveKit did not start within ten seconds.')
  }

  /** As a power cut: nobody is told. */
  async kill(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  /** What our API does at each entry: makes sure of the room, and gives a token for one seat. */
  async token(room: string, identity: string): Promise<string> {
    await this.#rooms.createRoom({ name: room, emptyTimeout: 600, departureTimeout: 60 })
    const token = new AccessToken(key, secret, { identity, ttl: 120 })
    token.addGrant({ room, roomJoin: true, canPublish: true, canSubscribe: true })
    return token.toJwt()
  }

  remove = (room: string, identity: string): Promise<void> => this.#rooms.removeParticipant(room, identity)
  close = (room: string): Promise<void> => this.#rooms.deleteRoom(room)
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

function freeUdpPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4')
    socket.once('error', reject)
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address()
      socket.close(() => resolve(port))
    })
  })
}
