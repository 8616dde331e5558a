import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from '../check/checks.mjs'
import { checkout, ownFolder } from '../places.mjs'
import { explain } from '../problem.mjs'
import { say, step } from '../progress.mjs'
import { run } from '../run.mjs'
import { ensureDebianPackages } from '../setup/debian.mjs'
import { twoAtATime } from '../two-at-a-time.mjs'
import { ensureLivekit } from '../video/ensure-livekit.mjs'
import { howToGetLivekit, livekitCache } from '../video/find-livekit.mjs'
import { typedFolders, workspaces } from '../workspaces.mjs'
import { add, countsOf, lastLine, none } from './counts.mjs'

/** Programs that tests use and npm does not bring: Debian's package by command. Tests that need one skip without it. */
const programs = { chromium: 'chromium', 'redis-server': 'redis-server' }

/** A test that is not done after this long has hung. */
const longestRunner = 30 * 60_000

const stopping = new AbortController()

const reports = join(ownFolder, 'reports')

/** @typedef {import('./counts.mjs').Counts} Counts */

/** @returns {Promise<Counts>} a missing program is a failure where a machine promises to be complete (CI=true), else a skip */
async function programsPresent() {
  const missing = await ensureDebianPackages(programs)
  for (const command of missing) say(`✗ ${command} is not here: the tests that need it are skipped.`)
  const counted = missing.length
  return process.env.CI === 'true' ? { ...none, failed: counted } : { ...none, skipped: counted }
}

/**
 * LiveKit for the tests that need it, which find it in LIVEKIT_SERVER. It is built once, and kept outside the checkout.
 * @returns {Promise<Counts>}
 */
async function livekitPresent() {
  try {
    const livekit = await ensureLivekit()
    if (livekit) {
      process.env.LIVEKIT_SERVER = livekit
      return none
    }
  } catch (error) {
    explain(error, livekitCache)
    if (process.env.CI === 'true') return { ...none, failed: 1 }
  }
  say(`✗ LiveKit is not here: the tests that need it are skipped. ${howToGetLivekit}`)
  return { ...none, skipped: 1 }
}

/** @returns {Promise<Counts>} each check counts as one test */
async function checksPass() {
  const results = await step('Checking types, lint, boundaries and dead code', () =>
    runChecks(() => {}, stopping.signal),
  )
  for (const { name, ok, output } of results) if (!ok) say(`\n✗ ${name}\n${output.trim()}\n`)
  const passed = results.filter(({ ok }) => ok).length
  say(`✓ checks: ${passed} of ${results.length} pass`)
  return { ...none, passed, failed: results.length - passed }
}

/**
 * Runs one workspace's tests. Its script `test` must be Vitest or Playwright: it gets their options for a JSON report.
 * @param {import('../workspaces.mjs').Workspace} workspace
 * @returns {Promise<Counts>}
 */
async function testsPass({ path, folder, scripts }) {
  const report = join(reports, `${path.replace('/', '-')}.json`)
  const env = {
    ...process.env,
    PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    NO_COLOR: '1',
  }
  const reporters = scripts.test?.startsWith('playwright')
    ? '--reporter=list,json'
    : `--reporter=default --reporter=json --outputFile.json='${report}'`
  const began = performance.now()
  const { code, output } = await run('sh', ['-c', `${scripts.test} ${reporters}`], {
    cwd: folder,
    env,
    limit: longestRunner,
    group: true,
    signal: stopping.signal,
  })
  const counts = countsOf(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(`${counts.failed ? '✗' : '✓'} ${path}: ${lastLine(counts)} (${seconds} s)`)
  if (counts.failed) say(`${output.trim()}\n`)
  return counts
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']))
  process.on(signal, () => {
    stopping.abort() // takes the runners and all that they started along
    process.exit(130)
  })
process.channel?.unref()

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

let total = await programsPresent()
total = add(total, await livekitPresent())
total = add(total, await checksPass())
// Tests may load what another package built; the check above has built it, unless a type was wrong.
await run('tsc', ['-b', ...typedFolders()], { cwd: checkout })

const all = workspaces().filter(({ scripts }) => scripts.test)
const plays = all.filter(({ path }) => path === 'apps/journeys')
const rest = all.filter((workspace) => !plays.includes(workspace))
for (const counts of await twoAtATime(rest, testsPass)) total = add(total, counts)
for (const play of plays) total = add(total, await testsPass(play)) // alone: it has a whole system to carry

console.log(lastLine(total))
process.exitCode = total.failed ? 1 : 0
