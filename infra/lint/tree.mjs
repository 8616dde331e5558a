import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Words that say nothing about what a file holds. The pages in docs are named after sentences, and may use them. */
const vagueName = /(^|[/.-])(utils?|helpers?|common|misc|shared)([/.-]|$)/i
/** A barrel hides which file a thing lives in; a package has an `exports` map instead. */
const barrel = /^apps\/.+\/index\.tsx?$/
const code = /\.(ts|tsx|mts|mjs|cjs|js|css|sql|sh)$/
const test = /\.(test|spec|bench|play)\.[a-z]+$|(^|\/)tests?\//
const made = /(^|\/)(locales|words)\/.*\.(js|mjs|ts)$|\.generated\.[a-z]+$/

/** Folders of pages that are found through their README. */
const indexed = ['docs/adr', 'docs/recipes']

/** Source files in one folder, at most; tests aside. A fuller one is cut into rooms. */
const fullestFolder = 30

const longestFile = 300
const longestTest = 500

/**
 * Returns what is wrong with a file's name or length.
 * @param {string} path from the root, with forward slashes
 * @param {number} lines
 * @returns {string[]} one sentence for each fault
 */
export function faultsOf(path, lines) {
  const ceiling = test.test(path) ? longestTest : longestFile
  return [
    !path.startsWith('docs/') &&
      vagueName.test(path) &&
      `${path}: a name that says nothing. Name it after the thing it holds.`,
    barrel.test(path) && `${path}: no barrels in apps. Import from the file itself.`,
    code.test(path) && !made.test(path) && lines > ceiling && `${path}: ${lines} lines; the ceiling is ${ceiling}.`,
  ].filter((fault) => fault !== false)
}

/**
 * Every fault in the files that git knows or would take in.
 * @param {string} root
 */
export function faultsIn(root) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(join(root, path)))
  return [
    ...listed.flatMap((path) => faultsOf(path, code.test(path) ? lineCount(join(root, path)) : 0)),
    ...indexed.flatMap((folder) => indexFaults(root, folder, listed)),
    ...fullFolders(listed),
  ]
}

/**
 * Folders with more source files than one can take in at a glance.
 * @param {string[]} listed
 */
export function fullFolders(listed) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const path of listed.filter((it) => code.test(it) && !test.test(it) && !made.test(it))) {
    const folder = dirname(path)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > fullestFolder)
    .map(([folder, count]) => `${folder}: ${count} source files; cut it into rooms of at most ${fullestFolder}.`)
}

/**
 * Pages of a folder that its README does not link to, and links in it to pages that are not there.
 * @param {string} root
 * @param {string} folder
 * @param {string[]} listed
 */
function indexFaults(root, folder, listed) {
  const index = `${folder}/README.md`
  const pages = listed.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.md') && path !== index)
  if (pages.length === 0) return []
  if (!listed.includes(index)) return [`${pages[0]}: ${index} is not there. It lists every page of its folder.`]
  const links = [...readFileSync(join(root, index), 'utf8').matchAll(/\]\(([\w.-]+\.md)\)/g)].map(([, to]) => to)
  return [
    ...pages
      .filter((path) => !links.includes(path.slice(folder.length + 1)))
      .map((path) => `${path}: not in ${index}. Add it there, with a sentence.`),
    ...links.filter((to) => !pages.includes(`${folder}/${to}`)).map((to) => `${index}: ${to} is not there.`),
  ]
}

/** @param {string} file */
function lineCount(file) {
  const text = readFileSync(file, 'utf8')
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = faultsIn(process.argv[2] ?? process.cwd())
  for (const fault of faults) console.log(fault)
  process.exitCode = faults.length ? 1 : 0
}
