import { spawn } from 'node:child_process'

/**
 * @typedef {object} Outcome
 * @property {number | null} code exit code; null when a signal or the time limit ended it
 * @property {string} output stdout and stderr as they came, at most the last 200,000 characters
 */

const keptOutput = 200_000

/**
 * Runs a program to its end and keeps what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} [options] limit: time limit in milliseconds, default 15 minutes
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { limit = 15 * 60_000, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-keptOutput)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const timer = setTimeout(() => child.kill('SIGKILL'), limit)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, output })
    })
  })
}
