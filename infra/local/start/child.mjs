import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { LocalProblem, ordinaryProblem } from '../problem.mjs'
import { say } from '../progress.mjs'

/** How long a part may take to stop after SIGTERM before it is killed. */
const stopTimeoutMs = 20_000
/** How long a part may take to answer after its start. */
const readyTimeoutMs = 60_000

const ipc = /** @type {const} */ ('ipc')
const aloud = /** @type {const} */ (['pipe', 'pipe'])

/** Loaded into our Node children: they end when the one that started them dies, however it dies. */
const endWithParent = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url))

/**
 * @typedef {object} ChildPlan
 * @property {string} name for the log file and for sentences
 * @property {string} [command] default: Node, with `args` as its program
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env added to the present one
 * @property {string} logs folder for `<name>.log`
 * @property {boolean} [aloud] what it prints is also shown to whoever started us, except lines of JSON
 * @property {string} [readyUrl] answers 2xx once the part can be used; without one it is ready when it has stood a second
 * @property {AbortSignal} stopping
 * @property {number} [secondTermAfterMs] a second SIGTERM follows after this many milliseconds
 */

/**
 * Starts a program in a session of its own (Ctrl-C in the terminal does not reach it) and waits until it answers.
 * @param {ChildPlan} plan
 * @returns {Promise<import('./process-supervisor.mjs').Running>}
 */
export async function startChild(plan) {
  const log = join(plan.logs, `${plan.name}.log`)
  const file = openSync(log, 'w')
  const [command, args] = plan.command
    ? [plan.command, plan.args]
    : [process.execPath, ['--enable-source-maps', '--import', endWithParent, ...plan.args]]
  const child = spawn(command, args, {
    detached: true,
    env: { ...process.env, ...plan.env },
    stdio: ['ignore', ...(plan.aloud ? aloud : [file, file]), ...(plan.command ? [] : [ipc])],
  })
  if (plan.aloud) for (const stream of [child.stdout, child.stderr]) showLines(plan.name, stream, file)
  else closeSync(file)
  child.channel?.unref()
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  const lastWords = () => readFileSync(log, 'utf8').slice(-2000)
  const stop = () => stopChild(child, ended, plan.secondTermAfterMs)

  const how = await Promise.race([ended, untilReady(plan)])
  if (how !== 'ready') {
    await stop()
    plan.stopping.throwIfAborted()
    throw (
      ordinaryProblem(lastWords(), plan.logs) ??
      new LocalProblem('part.no_start', `${plan.name} did not start (${how}). The end of its log:\n${lastWords()}`, log)
    )
  }
  return { ...(child.pid !== undefined && { pid: child.pid }), ended, stop, lastWords }
}

/**
 * @param {string} name
 * @param {import('node:stream').Readable | null} stream
 * @param {number} log an open file, which takes every line
 */
function showLines(name, stream, log) {
  if (!stream) return
  createInterface({ input: stream }).on('line', (line) => {
    writeSync(log, `${line}\n`)
    if (line.trim() && !line.startsWith('{')) say(`${name.padEnd(12)} │ ${line}`)
  })
}

/**
 * @param {ChildPlan} plan
 * @returns {Promise<string>} "ready", or why not
 */
async function untilReady({ readyUrl, stopping }) {
  if (!readyUrl) return wait(1_000, 'ready')
  for (const limit = Date.now() + readyTimeoutMs; Date.now() < limit; ) {
    if (stopping.aborted) return 'stopped'
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    if (answer?.ok) return 'ready'
    await wait(100)
  }
  return `no answer within ${readyTimeoutMs / 1000} s`
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<string>} ended
 * @param {number} [secondTermAfterMs]
 */
async function stopChild(child, ended, secondTermAfterMs) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const again = secondTermAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGTERM'), secondTermAfterMs)
  const kill = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
  await ended
  clearTimeout(again)
  clearTimeout(kill)
}
