import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { step } from '../progress.mjs'
import { run } from '../run.mjs'

/**
 * The full path of a program, or undefined when PATH does not have it.
 * @param {string} command
 */
export function onPath(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/**
 * Installs Debian packages that a test run needs, where that can be done without asking: as root, on a Debian.
 * @param {Record<string, string>} wanted package name by the command it brings
 * @returns {Promise<string[]>} the commands that are still missing
 */
export async function ensureDebianPackages(wanted) {
  const missing = () => Object.keys(wanted).filter((command) => !onPath(command))
  if (missing().length && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing().map((command) => /** @type {string} */ (wanted[command]))
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await step(`Installing ${packages.join(', ')} with apt`, async () => {
      await run('apt-get', ['update', '-q'], { env })
      await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })
    })
  }
  return missing()
}
