import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkout, ownFolder } from '../places.mjs'
import { explain, LocalProblem } from '../problem.mjs'
import { lackingLibraries } from './node-libraries.mjs'
import { installPackages, ownNode } from './packages.mjs'

/** The oldest Node that the set-up itself is written for. Everything after it runs on the Node of the lockfile. */
const oldestNode = 20

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Sets the checkout up, then runs a program of ours on the Node that the lockfile names, as if it had been started
 * directly: same terminal, same arguments, signals passed on, same exit code.
 * @param {URL} program
 */
export async function continueOnOwnNode(program) {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  /** @type {string | undefined} */
  let libraries
  try {
    if (Number(process.versions.node.split('.')[0]) < oldestNode)
      throw new LocalProblem(
        'node.too_old',
        `This is Node ${process.versions.node}; at least Node ${oldestNode} is needed to begin.`,
        'Install a newer Node. The one that runs the product is fetched by itself.',
      )
    for (const signal of signals) process.once(signal, stop)
    await installPackages(stopping.signal)
    libraries = await lackingLibraries(ownNode())
    for (const signal of signals) process.off(signal, stop)
    if (stopping.signal.aborted) process.exit(1)
  } catch (error) {
    if (!stopping.signal.aborted) explain(error, checkout)
    process.exit(1)
  }
  const folders = [join(checkout, 'node_modules/.bin'), join(ownFolder, 'pnpm/node_modules/.bin'), process.env.PATH]
  const child = spawn(ownNode(), [fileURLToPath(program), ...process.argv.slice(2)], {
    // The channel tells the program when this process dies, however it dies.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: folders.join(delimiter), ...(libraries && { LD_LIBRARY_PATH: libraries }) },
  })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) endWithNpm(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
}

/**
 * When npm is killed nobody tells us: we get another parent.
 * @param {() => void} end
 */
function endWithNpm(end) {
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    end()
  }, 250)
}
