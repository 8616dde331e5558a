import { spawn } from 'node:child_process'

/**
 * @typedef {object} Outcome
 * @property {number | null} code exit code; null when a signal or the time limit ended it
 * @property {string} output stdout and stderr as they came, at most the last 200,000 characters
 */

const keptCharacters = 200_000

/**
 * @typedef {object} Limits
 * @property {number} [limit] time limit in milliseconds, default 15 minutes
 * @property {AbortSignal} [signal] ends the program when it is aborted
 * @property {boolean} [group] in a process group of its own, so that its children end with it and Ctrl-C passes it by
 * @property {(pid: number) => void} [begun]
 */

/**
 * Runs a program to its end and keeps what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {Omit<import('node:child_process').SpawnOptions, 'signal' | 'detached'> & Limits} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { limit = 15 * 60_000, signal, group = false, begun, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: group })
    if (child.pid) begun?.(child.pid)
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-keptCharacters)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const end = () => {
      if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
      process.kill(group ? -child.pid : child.pid, 'SIGKILL')
    }
    const timer = setTimeout(end, limit)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (code) => {
      settle()
      resolve({ code, output })
    })
  })
}
