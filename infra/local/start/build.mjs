import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, ownFolder } from '../places.mjs'
import { LocalProblem, ordinaryProblem } from '../problem.mjs'
import { step } from '../progress.mjs'
import { run } from '../run.mjs'
import { twoAtATime } from '../two-at-a-time.mjs'
import { workspaces } from '../workspaces.mjs'

/** @typedef {import('../workspaces.mjs').Workspace} Workspace */

/**
 * Builds what is not built from the present sources: first all TypeScript that runs on Node, then each app for the
 * browser with its own script `build`.
 * @param {AbortSignal} stopping
 */
export async function build(stopping) {
  await buildForNode(stopping)
  const all = workspaces()
  const packages = all.filter(({ path }) => path.startsWith('packages/'))
  const apps = all.filter(({ path, scripts }) => path.startsWith('apps/') && scripts.build)
  await twoAtATime(apps, (app) =>
    buildOnce({
      name: app.path.replace('/', '-'),
      title: `Building ${app.path}`,
      inputs: [app, ...packages],
      results: [join(app.folder, 'dist')],
      work: () => {
        const PATH = `${join(app.folder, 'node_modules/.bin')}:${process.env.PATH}`
        // Started from a test, NODE_ENV is `test`, and React would be built as for development: half as heavy again.
        const env = { ...process.env, PATH, NODE_ENV: 'production' }
        return run('sh', ['-c', `${app.scripts.build}`], { cwd: app.folder, env, signal: stopping })
      },
    }),
  )
  stopping.throwIfAborted()
}

/**
 * Builds the API and the packages, without the apps that browsers load.
 * @param {AbortSignal} stopping
 */
export async function buildForNode(stopping) {
  const forNode = workspaces().filter(
    ({ path, folder }) =>
      (path.startsWith('packages/') || path === 'apps/api') && existsSync(join(folder, 'tsconfig.json')),
  )
  const results = forNode.map(({ folder }) => join(folder, 'dist'))
  await buildOnce({
    name: 'typescript',
    title: 'Compiling',
    inputs: forNode,
    results,
    work: () => {
      // The compiler notes what it built outside `dist`. Where somebody removed `dist`, that note is wrong.
      const force = results.every((path) => existsSync(path)) ? [] : ['--force']
      return run('tsc', ['-b', ...force, ...forNode.map(({ path }) => path)], { cwd: checkout, signal: stopping })
    },
  })
  stopping.throwIfAborted()
}

/**
 * @param {object} job
 * @param {string} job.name
 * @param {string} job.title
 * @param {Workspace[]} job.inputs
 * @param {string[]} job.results must be there, else the build is made whatever the sources are
 * @param {() => Promise<import('../run.mjs').Outcome>} job.work
 */
async function buildOnce({ name, title, inputs, results, work }) {
  const note = join(ownFolder, `built/${name}`)
  const wanted = fingerprint(inputs.map(({ folder }) => folder))
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted && results.every((path) => existsSync(path))) return
  await step(title, async () => {
    const { code, output } = await work()
    if (code === 0) return
    throw (
      ordinaryProblem(output.includes('ENOSPC') ? output : '', checkout) ??
      new LocalProblem('build.failed', `${title} failed:\n${output.trim()}`)
    )
  })
  mkdirSync(join(ownFolder, 'built'), { recursive: true })
  writeFileSync(note, wanted)
}

/**
 * Stands for the names, sizes and times of all sources in these folders, and of the lockfile.
 * @param {string[]} folders
 */
function fingerprint(folders) {
  const hash = createHash('sha256')
  const files = folders.flatMap(sourcesIn).sort()
  for (const file of [...files, join(checkout, 'pnpm-lock.yaml'), join(checkout, 'tsconfig.base.json')]) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'dist', '.cache'].includes(entry.name) ? [] : sourcesIn(path)
    return entry.isFile() && !entry.name.endsWith('.tsbuildinfo') ? [path] : []
  })
}
