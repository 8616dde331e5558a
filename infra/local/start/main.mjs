import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../places.mjs'
import { explain } from '../problem.mjs'
import { say, step } from '../progress.mjs'
import { findLivekit } from '../video/find-livekit.mjs'
import { asBlock, asJson } from './announce.mjs'
import { build } from './build.mjs'
import { openDataFolder } from './data-folder.mjs'
import { demoAccounts, makeDemoWorld } from './demo-world.mjs'
import { Keeper } from './keeper.mjs'
import { readOptions } from './options.mjs'
import { apiPart } from './parts/api.mjs'
import { appPart } from './parts/app.mjs'
import { inboxPart } from './parts/inbox.mjs'
import { postgresPart } from './parts/postgres.mjs'
import { expectFree, portFamily } from './ports.mjs'
import { loadSecrets } from './secrets.mjs'
import { startVideo, videoOf } from './video.mjs'

/** @typedef {import('./parts/app.mjs').Audience} Audience */

/** @type {Audience[]} */
const audiences = ['learner', 'professional', 'municipality']

/** A second Ctrl-C within this time is the same one, heard twice: from the terminal and from the process above us. */
const sameSignal = 1_000

/** @type {import('./data-folder.mjs').DataFolder | undefined} */
let data
const keeper = new Keeper((standing) => {
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
    if (Date.now() - endingSince < sameSignal) return
    say('Stopping at once.')
    for (const { pid } of keeper.standing()) process.kill(pid, 'SIGKILL')
    process.exit(1)
  }
  endingSince = Date.now()
  ending = keeper.stopAll().then(() => {
    data?.release()
    if (exitCode === 0) say('Everything has stopped.')
    process.exit(exitCode)
  })
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']))
  process.on(signal, () => end(0))
process.channel?.unref()
process.on('uncaughtException', (error) => {
  explain(error, data?.path ?? checkout)
  end(1)
})
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}) // the terminal may be gone before us

async function start() {
  const options = readOptions(process.argv.slice(2))
  const ports = portFamily(options.port)
  data = await openDataFolder({ fresh: options.fresh, address: `http://localhost:${ports.learner}` })
  await expectFree(ports)
  const secrets = loadSecrets(data.path)
  const way = await findLivekit()
  const world = { ports, data, secrets, video: videoOf(way, ports, secrets), stopping: keeper.stopping }
  const has = (/** @type {string} */ file) => existsSync(join(checkout, file))

  // What is started first is stopped last.
  const [{ postgres }] = await Promise.all([
    step('Starting PostgreSQL', () => keeper.keep(postgresPart(world))),
    build(keeper.stopping),
    keeper.keep(inboxPart(world)),
  ])
  const videoNote = await startVideo(keeper, world, way)
  await makeDemoWorld(world, postgres)
  const { port } = postgres
  await step('Starting the API and its worker', () => keeper.keep(apiPart('http', world, port)))
  await keeper.keep(apiPart('worker', world, port))
  const apps = audiences.filter((audience) => has(`apps/${audience}/index.html`))
  await Promise.all(apps.map((audience) => keeper.keep(appPart(audience, world))))

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
  const block = asBlock(addresses, accounts, { logs: data.logs, videoNote })
  if (options.json) {
    say(block)
    console.log(asJson(addresses, accounts))
  } else console.log(block)
}

try {
  await start()
} catch (error) {
  // Once everything is to stop, steps that are broken off are no news.
  if (!keeper.stopping.aborted) {
    explain(error, data?.path ?? checkout)
    end(1)
  }
}
