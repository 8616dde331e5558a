import { globSync, readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkout } from '../places.mjs'
import { explain } from '../problem.mjs'
import { say, step } from '../progress.mjs'
import { run } from '../run.mjs'
import { build } from '../start/build.mjs'
import { ensureLivekit } from '../video/ensure-livekit.mjs'
import { workspaces } from '../workspaces.mjs'
import { asTable, figuresIn, holdsOneOf, textsIn } from './figures.mjs'

/** @typedef {import('./figures.mjs').Figure} Figure */

const { values, positionals: words } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })

/**
 * Runs one workspace's benchmarks. Nothing else runs meanwhile, so that figures of one run can be compared.
 * @param {import('../workspaces.mjs').Workspace} workspace
 * @returns {Promise<Figure[]>}
 */
async function measure({ path, folder, scripts }) {
  const PATH = `${folder}/node_modules/.bin:${process.env.PATH}`
  const env = { ...process.env, PATH, NO_COLOR: '1', BENCH_WORDS: JSON.stringify(words) }
  const { code, output } = await step(`Measuring ${path}`, () =>
    run('sh', ['-c', `${scripts.bench}`], { cwd: folder, env }),
  )
  const figures = figuresIn(output)
  if (code === 0 && (figures.length || words.length)) return figures.filter(({ name }) => holdsOneOf(words, name))
  process.exitCode = 1
  say(`✗ ${path} ${code === 0 ? 'measured nothing' : 'could not measure'}:\n${output.slice(-2000)}`)
  return []
}

/**
 * Whether figures of this workspace may be asked for: a word stands in its path, or in a text of its benchmarks that
 * could be a name. What is measured for nothing is left out of the table.
 * @param {import('../workspaces.mjs').Workspace} workspace
 */
function mayBeAsked({ path, folder }) {
  const files = globSync('{weights.ts,bench/**/*.{ts,tsx,mjs}}', { cwd: folder, exclude: ['**/dist'] })
  const texts = files.flatMap((file) => textsIn(readFileSync(join(folder, file), 'utf8')))
  const weighed = files.includes('weights.ts') ? ['JS', 'CSS'] : []
  return [path, ...weighed, ...texts].some((it) => holdsOneOf(words, it))
}

try {
  await build(new AbortController().signal)
  const livekit = await ensureLivekit()
  if (livekit) process.env.LIVEKIT_SERVER = livekit
  /** @type {Figure[]} */
  const figures = []
  for (const workspace of workspaces().filter((it) => it.scripts.bench && mayBeAsked(it)))
    figures.push(...(await measure(workspace)))
  if (!figures.length) {
    say(words.length ? `No figure has ${words.join(' or ')} in its name.` : 'Nothing was measured.')
    process.exitCode = 1
  }
  const machine = {
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
  if (values.json) console.log(JSON.stringify({ machine, figures }))
  else
    console.log(
      `${asTable(figures)}\n\n${machine.processors} × ${machine.model}, ${machine.memoryGB} GB, Node ${machine.node}`,
    )
} catch (error) {
  explain(error, checkout)
  process.exitCode = 1
}
