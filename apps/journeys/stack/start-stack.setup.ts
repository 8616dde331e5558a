import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { stackVariable } from './stack.ts'
import { dataVariable } from './video-server.ts'

const start = fileURLToPath(new URL('../../../infra/local/start.mjs', import.meta.url))
/** A family of ports of its own, away from that of `npm start`. */
const port = '5200'
/** How long a start may take: compiling and building every app is part of it. */
const startTimeoutMs = 240_000

/**
 * Starts the whole system as `npm start` does, on data of its own, and stops it when the plays are over.
 * With JOURNEYS_STACK (the line `npm start -- --json` prints) the plays visit a system that runs already.
 */
export default async function startStack(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[stackVariable]) return undefined
  const data = mkdtempSync(join(tmpdir(), 'tweespraak-journeys-'))
  chmodSync(data, 0o755) // as root, PostgreSQL runs as somebody else and has to get in
  const system = spawn(process.execPath, [start, '--json', '--fresh', '--port', port], {
    env: { ...process.env, TWEESPRAAK_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  system.stderr.on('data', (chunk) => said.push(String(chunk)))
  const gone = new Promise<void>((resolve) => system.once('exit', () => resolve()))
  const close = async () => {
    system.kill('SIGTERM')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
  const line = await Promise.race([
    firstJson(system.stdout),
    gone.then(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, startTimeoutMs, undefined).unref()),
  ])
  if (!line) {
    await close()
    throw new Error(`The system did not start.\n${said.join('').slice(-3000)}`)
  }
  process.env[stackVariable] = line
  process.env[dataVariable] = data
  return close
}

async function firstJson(stream: NodeJS.ReadableStream): Promise<string | undefined> {
  for await (const line of createInterface({ input: stream })) if (line.startsWith('{')) return line
  return undefined
}
