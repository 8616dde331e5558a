import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../places.mjs'
import { explain } from '../problem.mjs'
import { say, step } from '../progress.mjs'
import { findLivekit } from '../video/find-livekit.mjs'
import { asBlock, asJson } from './announce.mjs'
import { openDataFolder } from './data-folder.mjs'
import { demoAccounts, makeDemoWorld } from './demo-world.mjs'
import { readOptions } from './options.mjs'
import { inboxPart } from './parts/inbox.mjs'
import { postgresPart } from './parts/postgres.mjs'
import { expectFree, portFamily } from './ports.mjs'
import { ProcessSupervisor } from './process-supervisor.mjs'
import { loadSecrets } from './secrets.mjs'
import { startVideo, videoOf } from './video.mjs'

/** @typedef {import('./parts/app.mjs').Audience} Audience */
/** @typedef {import('./parts/api.mjs').ApiProcess} ApiProcess */
/** @typedef {import('./process-supervisor.mjs').Part} Part */
/** @typedef {import('./world.mjs').World} World */

/**
 * @typedef {object} RunMode how the whole system is run: for use, or for working on it
 * @property {'npm start' | 'npm run dev'} command
 * @property {(stopping: AbortSignal) => Promise<void>} build
 * @property {(apiProcess: ApiProcess, world: World, databasePort: number) => Part} api
 * @property {(audience: Audience, world: World) => Part} app
 * @property {(world: World) => Part[]} others what runs besides, started last
 * @property {(ports: import('./ports.mjs').Ports) => string} note what a person should know, or nothing
 */

/** @type {Audience[]} */
const audiences = ['learner', 'professional', 'municipality']

/** A second Ctrl-C within this time is the same one, heard twice: from the terminal and from the process above us. */
const sameSignalMs = 1_000

/** @type {import('./data-folder.mjs').DataFolder | undefined} */
let data
const supervisor = new ProcessSupervisor((standing) => {
  try {
    data?.note(standing)
  } catch {
    // On a full disk the note stays as it was. It only serves a start after a crash.
  }
})

/** @type {Promise<void> | undefined} */
let ending
let endingSince = 0

/** @param {number} exitCode */
function end(exitCode) {
  if (ending) {
    if (Date.now() - endingSince < sameSignalMs) return
    say('Stopping at once.')
    for (const { pid } of supervisor.standing()) process.kill(pid, 'SIGKILL')
    process.exit(1)
  }
  endingSince = Date.now()
  ending = supervisor.stopAll().then(() => {
    data?.release()
    if (exitCode === 0) say('Everything has stopped.')
    process.exit(exitCode)
  })
}

/** @param {RunMode} mode */
async function start(mode) {
  const options = readOptions(process.argv.slice(2), mode.command)
  const ports = portFamily(options.port)
  data = await openDataFolder({ fresh: options.fresh, address: `http://localhost:${ports.learner}` })
  await expectFree(ports, mode.command)
  const secrets = loadSecrets(data.path)
  const livekit = await findLivekit()
  const world = { ports, data, secrets, video: videoOf(livekit, ports, secrets), stopping: supervisor.stopping }
  const has = (/** @type {string} */ file) => existsSync(join(checkout, file))

  // The part that is started first is stopped last.
  const [{ postgres }] = await Promise.all([
    step('Starting PostgreSQL', () => supervisor.supervise(postgresPart(world))),
    mode.build(supervisor.stopping),
    supervisor.supervise(inboxPart(world)),
  ])
  const videoNote = await startVideo(supervisor, world, livekit)
  await makeDemoWorld(world, postgres)
  const { port } = postgres
  await step('Starting the API and its worker', () => supervisor.supervise(mode.api('http', world, port)))
  await supervisor.supervise(mode.api('worker', world, port))
  const apps = audiences.filter((audience) => has(`apps/${audience}/index.html`))
  await Promise.all(apps.map((audience) => supervisor.supervise(mode.app(audience, world))))

  await Promise.all(mode.others(world).map((part) => supervisor.supervise(part)))

  const address = (/** @type {Audience} */ audience) =>
    apps.includes(audience) ? `http://localhost:${ports[audience]}` : null
  const addresses = {
    learner: address('learner'),
    professional: address('professional'),
    municipality: address('municipality'),
    api: `http://127.0.0.1:${ports.api}`,
    inbox: `http://localhost:${ports.inbox}`,
    livekit: world.video.url ?? null,
  }
  const accounts = demoAccounts(data.accounts)
  const block = asBlock(addresses, accounts, {
    logs: data.logs,
    notes: [videoNote, mode.note(ports)],
    command: mode.command,
  })
  if (options.json) {
    say(block)
    console.log(asJson(addresses, accounts))
  } else console.log(block)
}

/**
 * Runs every part of the system until a signal comes, and prints where each answers.
 * @param {RunMode} mode
 */
export async function runSystem(mode) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']))
    process.on(signal, () => end(0))
  process.channel?.unref()
  process.on('uncaughtException', (error) => {
    explain(error, data?.path ?? checkout)
    end(1)
  })
  // The terminal may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    await start(mode)
  } catch (error) {
    // Once everything is to stop, steps that are broken off are no news.
    if (supervisor.stopping.aborted) return
    explain(error, data?.path ?? checkout)
    end(1)
  }
}
