import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** A Redis for one test file, on loopback, without a file. */
export interface ThrowawayRedis {
  readonly url: string
  stop(): Promise<void>
}

const places = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server']

/** Where Redis is on this machine; undefined when it is not there. Under CI it has to be. */
export function redisServer(): string | undefined {
  const found = places.find((it) => existsSync(it))
  if (!found && process.env.CI === 'true') throw new Error('Redis is missing: install the package redis-server')
  return found
}

export async function startRedis(server: string): Promise<ThrowawayRedis> {
  const port = await freePort()
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ]
  const child = spawn(server, options, { stdio: 'ignore' })
  const url = `redis://127.0.0.1:${port}`
  await untilItAnswers(url)
  return { url, stop: () => stopped(child) }
}

async function untilItAnswers(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 50 })
  client.on('error', () => {}) // not there yet
  try {
    await client.ping()
  } finally {
    client.disconnect()
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  while (child.exitCode === null && child.signalCode === null) await pause(20)
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
