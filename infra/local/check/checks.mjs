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
 * @property {string} [after] the check it waits for
 */

/** @typedef {{ name: string, ok: boolean, output: string, milliseconds: number }} CheckResult */

/**
 * @returns {Check[]} the slow one first. oxlint comes last: it reads the types that packages hand on, which are those of
 * yesterday until the types are made.
 */
function checks() {
  const code = ['apps', 'packages', 'infra'].filter((parent) =>
    workspaces().some(({ path }) => path.startsWith(parent)),
  )
  /** @type {Check[]} */
  const house = [
    { name: 'types', command: 'tsc', args: ['-b', ...typedFolders()] },
    { name: 'dead code', command: 'knip', args: ['--no-progress'] },
    {
      name: 'boundaries',
      command: 'depcruise',
      args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...code],
    },
    { name: 'biome', command: 'biome', args: ['check', '--colors=off', '.'] },
    { name: 'names, sizes', command: process.execPath, args: ['infra/lint/tree.mjs'] },
  ]
  const oxlint = {
    name: 'oxlint',
    command: 'oxlint',
    args: ['--type-aware', '--disable-nested-config', '--quiet', '.'],
  }
  return [...house, ...translationChecks(), { ...oxlint, after: 'types' }]
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
  /** @type {Map<string, () => void>} */
  const waiting = new Map()
  const ended = new Set()
  return twoAtATime(checks(), async ({ name, command, args, folder, after }) => {
    if (after && !ended.has(after)) await new Promise((go) => waiting.set(after, () => go(undefined)))
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
    ended.add(name)
    waiting.get(name)?.()
    return result
  })
}
