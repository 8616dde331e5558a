import { stripVTControlCharacters } from 'node:util'
import { checkout } from '../places.mjs'
import { run } from '../run.mjs'
import { twoAtATime } from '../two-at-a-time.mjs'
import { typedFolders, workspaces } from '../workspaces.mjs'

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} [folder] where it runs; default: the root
 */

/** @typedef {{ name: string, ok: boolean, output: string, milliseconds: number }} CheckResult */

/** The checks, the slow ones first so that the quick ones fill the gaps. */
function checks() {
  const code = ['apps', 'packages', 'infra'].filter((parent) =>
    workspaces().some(({ path }) => path.startsWith(parent)),
  )
  /** @type {Check[]} */
  const house = [
    { name: 'types', command: 'tsc', args: ['-b', ...typedFolders()] },
    { name: 'oxlint', command: 'oxlint', args: ['--type-aware', '--disable-nested-config', '--quiet', '.'] },
    { name: 'dead code', command: 'knip', args: ['--no-progress'] },
    {
      name: 'boundaries',
      command: 'depcruise',
      args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...code],
    },
    { name: 'biome', command: 'biome', args: ['check', '--colors=off', '.'] },
    { name: 'names, sizes', command: process.execPath, args: ['infra/lint/tree.mjs'] },
  ]
  return house.concat(translationChecks())
}

/** A workspace with words for users has a script `check:translations` that fails on a missing one. */
function translationChecks() {
  return workspaces()
    .filter(({ scripts }) => scripts['check:translations'])
    .map(({ path, folder, scripts }) => ({
      name: `translations of ${path}`,
      command: 'sh',
      args: ['-c', /** @type {string} */ (scripts['check:translations'])],
      folder,
    }))
}

/**
 * Runs every check, two at a time.
 * @param {(result: CheckResult) => void} tell called as each one ends
 * @param {AbortSignal} [signal] breaks them off
 * @returns {Promise<CheckResult[]>}
 */
export async function runChecks(tell, signal) {
  return twoAtATime(checks(), async ({ name, command, args, folder }) => {
    const began = performance.now()
    const env = { ...process.env, PATH: `${folder ?? checkout}/node_modules/.bin:${process.env.PATH}`, NO_COLOR: '1' }
    const { code, output } = await run(command, args, {
      cwd: folder ?? checkout,
      env,
      limit: 5 * 60_000,
      group: true,
      ...(signal && { signal }),
    }).catch((error) => ({ code: 1, output: String(error) }))
    const result = {
      name,
      ok: code === 0,
      output: stripVTControlCharacters(output),
      milliseconds: performance.now() - began,
    }
    tell(result)
    return result
  })
}
