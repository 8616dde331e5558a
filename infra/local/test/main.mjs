import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runChecks } from '../check/checks.mjs'
import { checkout, ownFolder } from '../places.mjs'
import { explain } from '../problem.mjs'
import { say, step } from '../progress.mjs'
import { run } from '../run.mjs'
import { ensureDebianPackages } from '../setup/debian.mjs'
import { twoAtATime } from '../two-at-a-time.mjs'
import { ensureLivekit } from '../video/ensure-livekit.mjs'
import { findLivekit, howToGetLivekit, livekitCache } from '../video/find-livekit.mjs'
import { typedFolders, workspaces } from '../workspaces.mjs'
import { add, countsOf, lastLine, none } from './counts.mjs'
import { pattern, select } from './selection.mjs'

/** Programs that tests use and npm does not bring: Debian's package by command. Tests that need one skip without it. */
const programs = { chromium: 'chromium', ffmpeg: 'ffmpeg', 'redis-server': 'redis-server' }

/** A runner that is not done after this long has hung. */
const runnerTimeoutMs = 30 * 60_000

const testFiles = '**/*.{test.ts,test.tsx,test.mjs,play.ts}'

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
 * @typedef {object} Filter which tests of a workspace are run; none: all
 * @property {string[]} files from the root
 * @property {RegExp} [titles] only tests with such a title
 */

/**
 * Runs a workspace's tests. Its script `test` must be Vitest or Playwright: it gets their options for a JSON report.
 * @param {import('../workspaces.mjs').Workspace} workspace
 * @param {Filter} [filter]
 * @returns {Promise<Counts>}
 */
async function testsPass({ path, folder, scripts }, filter) {
  const report = join(reports, `${path.replace('/', '-')}${filter?.titles ? '-titles' : ''}.json`)
  const env = {
    ...process.env,
    PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    NO_COLOR: '1',
  }
  const reporters = scripts.test?.startsWith('playwright')
    ? '--reporter=list,json'
    : `--reporter=default --reporter=json --outputFile.json='${report}'`
  const byTitle = scripts.test?.startsWith('playwright') ? '--grep' : '--testNamePattern'
  const chosen = [
    ...(filter?.files.map((file) => relative(path, file)) ?? []),
    ...(filter?.titles ? [`${byTitle}=${filter.titles.source}`] : []),
  ]
  const began = performance.now()
  // "$@": what was typed reaches the runner as it is.
  const { code, output } = await run('sh', ['-c', `${scripts.test} ${reporters} "$@"`, 'sh', ...chosen], {
    cwd: folder,
    env,
    limit: runnerTimeoutMs,
    group: true,
    signal: stopping.signal,
  })
  const counts = countsOf(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code, filter?.titles)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const what = filter?.titles ? `${path}, by title` : path
  say(`${counts.failed ? '✗' : '✓'} ${what}: ${lastLine(counts)} (${seconds} s)`)
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

const words = process.argv.slice(2)
/** The word for the form that takes a night; no test has such a form yet. */
const reserved = 'long'
const all = workspaces().filter(({ scripts }) => scripts.test)
const total = words.includes(reserved) ? refuseLong() : words.length ? await someTests() : await everyTest()
console.log(lastLine(total))
process.exitCode = total.failed ? 1 : 0

/** Every check and every test there is. */
async function everyTest() {
  let counts = add(await programsPresent(), await livekitPresent())
  counts = add(counts, await checksPass())
  await buildForTests()
  const plays = all.filter(({ path }) => path === 'apps/journeys')
  const rest = all.filter((workspace) => !plays.includes(workspace))
  for (const found of await twoAtATime(rest, (workspace) => testsPass(workspace))) counts = add(counts, found)
  for (const play of plays) counts = add(counts, await testsPass(play)) // alone: it has a whole system to carry
  return counts
}

/** Tests may load what another package built. The checks have built it, unless a type was wrong. */
async function buildForTests() {
  await run('tsc', ['-b', ...typedFolders()], { cwd: checkout })
}

/** Only what belongs to the words that were typed: no checks, and nothing is installed or built first but types. */
async function someTests() {
  const livekit = await findLivekit()
  if (livekit.way === 'binary') process.env.LIVEKIT_SERVER = livekit.binary
  let counts = none
  const chosen = all.map((workspace) => ({ workspace, ...select(words, testFilesOf(workspace)) }))
  if (chosen.every(({ whole, parts }) => whole.length + parts.length === 0)) {
    say(`No test file and no title of a test holds ${words.map((word) => `"${word}"`).join(' or ')}.`)
    return { ...none, failed: 1 }
  }
  await step('Compiling', buildForTests)
  for (const { workspace, whole, parts } of chosen) {
    if (whole.length) counts = add(counts, await testsPass(workspace, { files: whole }))
    if (parts.length) counts = add(counts, await testsPass(workspace, { files: parts, titles: pattern(words) }))
  }
  return counts
}

function refuseLong() {
  say(`No test has a long form yet. The word ${reserved} is kept for it.`)
  return { ...none, failed: 1 }
}

/** @param {import('../workspaces.mjs').Workspace} workspace */
function testFilesOf({ path, folder }) {
  const options = { cwd: folder, exclude: ['**/node_modules', '**/dist'] }
  return globSync(testFiles, options).map((file) => ({
    path: join(path, file),
    text: readFileSync(join(folder, file), 'utf8'),
  }))
}
