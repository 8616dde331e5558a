import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @typedef {{ pid: number, began: string }} ProcessMark a process id alone may by now belong to another program */

/**
 * @param {number} pid
 * @returns {ProcessMark | undefined} undefined when there is no such process, or only a zombie of it
 */
export function markOf(pid) {
  try {
    if (process.platform === 'linux') {
      // Fields after the name in brackets: state, then 18 others, then the moment it began in clock ticks since boot.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      return fields[0] === 'Z' || fields[0] === 'X' ? undefined : { pid, began: fields[19] ?? '' }
    }
    return { pid, began: execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() }
  } catch {
    return undefined
  }
}

/** @param {ProcessMark} mark */
export function stillRuns(mark) {
  return markOf(mark.pid)?.began === mark.began
}
