import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromiumArgs, chromiumPath } from '@tweespraak/build/chromium'
import { chromium } from 'playwright'
import { startDevInCopy } from '../dev/checkout-copy.mjs'
import { edits, signAnaIn, timeUntilSeen } from '../dev/edits.mjs'
import { checkout } from '../places.mjs'
import { startPostgres } from '../postgres.mjs'
import { run } from '../run.mjs'
import { openDataFolder } from '../start/data-folder.mjs'
import { apiPart } from '../start/parts/api.mjs'
import { portFamily } from '../start/ports.mjs'
import { loadSecrets } from '../start/secrets.mjs'
import { holdsOneOf } from './figures.mjs'

/** Prints the figures of the local run itself, one JSON line each. */

const ports = portFamily(23_400)
const devBase = 23_500
/** Seconds. */
const ruleTestsGoal = 5
const rounds = 3

/** @param {import('./figures.mjs').Figure} figure */
function tell(figure) {
  console.log(JSON.stringify(figure))
}

/**
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number>} seconds
 */
async function timed(work) {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Starts everything, as `npm start` does, until all of it answers; then stops it. */
async function startOnce() {
  const args = [join(checkout, 'infra/local/start.mjs'), '--json', '--port', String(ports.learner)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const seconds = await timed(() => once(createInterface({ input: child.stdout }), 'line'))
  child.kill('SIGTERM')
  await once(child, 'exit')
  return seconds
}

/** The least there could be: PostgreSQL and one program of the API, started by hand one after the other. */
async function startBare() {
  const data = await openDataFolder({ fresh: false, address: '' })
  const stopping = new AbortController().signal
  const secrets = loadSecrets(data.path)
  const video = { key: secrets.livekitKey, secret: secrets.livekitSecret }
  /** @type {(() => Promise<void>)[]} */
  const stops = []
  const seconds = await timed(async () => {
    const postgres = await startPostgres({ dir: data.postgres })
    stops.unshift(postgres.stop)
    const api = await apiPart('http', { ports, data, secrets, video, stopping }, postgres.port).start()
    stops.unshift(api.stop)
  })
  for (const stop of stops) await stop()
  data.release()
  return seconds
}

async function secondStart() {
  const parent = mkdtempSync('/var/tmp/tweespraak-bench-')
  chmodSync(parent, 0o755) // run as root, PostgreSQL is another user
  process.env.TWEESPRAAK_DATA = join(parent, 'data')
  try {
    await startOnce() // the first one makes the data
    const bare = []
    const whole = []
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await startBare())
      whole.push(await startOnce())
    }
    tell({
      name: 'npm start, second run, until everything answers',
      value: median(whole),
      unit: 's',
      baseline: median(bare),
      against: 'PostgreSQL and the API alone, one after the other',
    })
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

/** From saving a file until a browser at `npm run dev` shows it. */
async function editToSeen() {
  const system = await startDevInCopy(devBase)
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs })
  try {
    const page = await browser.newPage({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
    await signAnaIn(system, page)
    for (const edit of edits) {
      const times = []
      for (let round = 0; round < rounds; round += 1) times.push(await timeUntilSeen(system, page, edit))
      tell({
        name: `edit to seen: ${edit.what}`,
        value: Math.round(median(times)),
        unit: 'ms',
        baseline: edit.goalMs,
        against: 'what we allow ourselves',
      })
    }
  } finally {
    await browser.close()
    await system.close()
  }
}

/** The pure tests of two contexts of the API, as somebody runs them who works on a rule: without PostgreSQL. */
async function ruleTests() {
  const folder = join(checkout, 'apps/api')
  const args = ['run', '--project', 'rules', 'couples', 'reminders']
  const times = []
  for (let round = 0; round < rounds; round += 1)
    times.push(
      await timed(async () => {
        const { code, output } = await run(join(folder, 'node_modules/.bin/vitest'), args, { cwd: folder })
        if (code !== 0) throw new Error(output)
      }),
    )
  tell({
    name: 'rule tests',
    value: median(times),
    unit: 's',
    baseline: ruleTestsGoal,
    against: 'what we allow ourselves',
  })
}

/** @type {string[]} */
const words = JSON.parse(process.env.BENCH_WORDS ?? '[]')
const groups = [
  { names: ['rule tests'], measure: ruleTests },
  { names: ['npm start, second run, until everything answers'], measure: secondStart },
  { names: edits.map(({ what }) => `edit to seen: ${what}`), measure: editToSeen },
]
for (const { names, measure } of groups) if (names.some((it) => holdsOneOf(words, it))) await measure()
