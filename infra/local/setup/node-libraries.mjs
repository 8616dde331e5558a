import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ownFolder } from '../places.mjs'
import { LocalProblem } from '../problem.mjs'
import { step } from '../progress.mjs'
import { run } from '../run.mjs'
import { onPath } from './debian.mjs'

/** Node 26 is linked to this library, which a bare Debian or Ubuntu does not have. */
const library = 'libatomic.so.1'
const debianPackage = 'libatomic1'

const folder = join(ownFolder, 'node-libraries')

/**
 * The folder in which Node finds libraries that the machine lacks. They are fetched from Debian into the checkout, which needs no root and changes
 * nothing on the machine.
 * @param {string} node the Node that is to run
 * @returns {Promise<string | undefined>} a folder for LD_LIBRARY_PATH; undefined when nothing is lacking
 */
export async function lackingLibraries(node) {
  const there = libraryIn(folder)
  if (there) return there
  const { code, output } = await run(node, ['--version'], { limit: 20_000 })
  if (code === 0 || !output.includes(library)) return undefined
  if (onPath('apt-get') && onPath('dpkg-deb')) await step(`Fetching ${debianPackage} for Node`, fetchFromDebian)
  const fetched = libraryIn(folder)
  if (fetched) return fetched
  throw new LocalProblem(
    'node.library_missing',
    `The Node that runs the product needs ${library}, and this machine does not have it.`,
    `Install it (on Debian and Ubuntu: apt-get install ${debianPackage}), then try again.`,
  )
}

/** With lists and a cache of its own: those of the machine may be empty, and belong to root. */
async function fetchFromDebian() {
  for (const part of ['lists/partial', 'archives/partial', 'files']) mkdirSync(join(folder, part), { recursive: true })
  const own = ['-q', '-o', `Dir::State::lists=${join(folder, 'lists')}`, '-o', `Dir::Cache=${folder}`]
  await run('apt-get', [...own, '-o', 'APT::Sandbox::User=', 'update'], { cwd: folder })
  await run('apt-get', [...own, '-o', 'APT::Sandbox::User=', 'download', debianPackage], { cwd: folder })
  const file = readdirSync(folder).find((it) => it.endsWith('.deb'))
  if (file) await run('dpkg-deb', ['-x', join(folder, file), join(folder, 'files')])
}

/** @param {string} within */
function libraryIn(within) {
  const root = join(within, 'files/usr/lib')
  if (!existsSync(root)) return undefined
  return readdirSync(root)
    .map((triplet) => join(root, triplet))
    .find((it) => existsSync(join(it, library)))
}
