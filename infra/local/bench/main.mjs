import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { checkout } from '../places.mjs'
import { explain } from '../problem.mjs'
import { say, step } from '../progress.mjs'
import { run } from '../run.mjs'
import { build } from '../start/build.mjs'
import { ensureLivekit } from '../video/ensure-livekit.mjs'
import { workspaces } from '../workspaces.mjs'
import { asTable, figuresIn } from './figures.mjs'

/** @typedef {import('./figures.mjs').Figure} Figure */

const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

/**
 * Runs one workspace's benchmarks. Nothing else runs meanwhile, so that figures of one run can be compared.
 * @param {import('../workspaces.mjs').Workspace} workspace
 * @returns {Promise<Figure[]>}
 */
async function measure({ path, folder, scripts }) {
  const env = { ...process.env, PATH: `${folder}/node_modules/.bin:${process.env.PATH}`, NO_COLOR: '1' }
  const { code, output } = await step(`Measuring ${path}`, () =>
    run('sh', ['-c', `${scripts.bench}`], { cwd: folder, env }),
  )
  const figures = figuresIn(output)
  if (code === 0 && figures.length) return figures
  process.exitCode = 1
  say(`✗ ${path} ${code === 0 ? 'measured nothing' : 'could not measure'}:\n${output.slice(-2000)}`)
  return []
}

try {
  await build(new AbortController().signal)
  const livekit = await ensureLivekit()
  if (livekit) process.env.LIVEKIT_SERVER = livekit
  /** @type {Figure[]} */
  const figures = []
  for (const workspace of workspaces().filter(({ scripts }) => scripts.bench))
    figures.push(...(await measure(workspace)))
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
