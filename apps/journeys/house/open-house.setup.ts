import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { houseVariable } from './house.ts'
import { dataVariable } from './video-server.ts'

const start = fileURLToPath(new URL('../../../infra/local/start.mjs', import.meta.url))
/** A family of ports of its own, away from that of `npm start`. */
const port = '5200'
/** How long a start may take, in ms: compiling and building every app is part of it. */
const patience = 240_000

/**
 * Opens the whole house as `npm start` does, on data of its own, and closes it when the plays are over.
 * With JOURNEYS_HOUSE (the line `npm start -- --json` prints) the plays visit a house that stands already.
 */
export default async function openHouse(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[houseVariable]) return undefined
  const data = mkdtempSync(join(tmpdir(), 'tweespraak-journeys-'))
  chmodSync(data, 0o755) // as root, PostgreSQL runs as somebody else and has to get in
  const house = spawn(process.execPath, [start, '--json', '--fresh', '--port', port], {
    env: { ...process.env, TWEESPRAAK_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  house.stderr.on('data', (chunk) => said.push(String(chunk)))
  const gone = new Promise<void>((resolve) => house.once('exit', () => resolve()))
  const close = async () => {
    house.kill('SIGTERM')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
  const line = await Promise.race([
    firstJson(house.stdout),
    gone.then(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined).unref()),
  ])
  if (!line) {
    await close()
    throw new Error(`The house did not open.\n${said.join('').slice(-3000)}`)
  }
  process.env[houseVariable] = line
  process.env[dataVariable] = data
  return close
}

async function firstJson(stream: NodeJS.ReadableStream): Promise<string | undefined> {
  for await (const line of createInterface({ input: stream })) if (line.startsWith('{')) return line
  return undefined
}
