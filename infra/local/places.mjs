import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LocalProblem } from './problem.mjs'

/** The checkout this file belongs to. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The folder for what set-up made: pnpm, notes on what is installed. Git ignores it. */
export const ownFolder = join(checkout, '.local')

/** @typedef {{ uid: number, gid: number }} Ids */

/**
 * May a user with these ids walk to the path? (Search permission on every folder above it, and on it if it is one.)
 * @param {string} path an existing file or folder
 * @param {Ids} ids
 */
export function canReach(path, { uid, gid }) {
  for (let at = resolve(path); ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (at === dirname(at)) return true
  }
}

/**
 * A folder outside the checkout for things that a second user must reach (PostgreSQL never runs as root) while the
 * checkout lies in a closed home. Its name is known beforehand, so it is used only when it is a folder of our own.
 */
export function reachableFolder() {
  const mark = createHash('sha256').update(checkout).digest('hex').slice(0, 12)
  const uid = process.getuid?.() ?? 0
  const folder = join('/var/tmp', `tweespraak-${uid}-${mark}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== uid || found.mode & 0o022)
    throw new LocalProblem(
      'folder.not_ours',
      `${folder} exists, but it is not a folder that only you can write to.`,
      'Remove it, or set TWEESPRAAK_DATA to a folder of your own.',
    )
  return folder
}
