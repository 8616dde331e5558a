import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of the kernel in one second. 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

/**
 * Starts a program of ours that says where it listens, as a process of its own, so that its time can be told from ours.
 * @param {URL} program
 * @param {NodeJS.ProcessEnv} env
 */
export async function startServer(program, env) {
  const child = fork(program, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [{ url }] = await once(child, 'message')
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill()
      await once(child, 'exit')
    },
  }
}

/**
 * The processor time a process and all its descendants have used so far, in ms. Of those that ended meanwhile only what
 * their parent has counted; PostgreSQL's processes live as long as their connection.
 * @param {number} pid
 */
export function cpuTimeOf(pid) {
  const processes = readdirSync('/proc')
    .filter((it) => /^\d+$/.test(it))
    .flatMap(readStat)
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const it of processes) if (family.has(it.parent)) family.add(it.pid)
  }
  const ticks = processes.filter((it) => family.has(it.pid)).reduce((sum, it) => sum + it.ticks, 0)
  return (ticks * 1000) / ticksPerSecond
}

/** @param {string} pid */
function readStat(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
  } catch {
    return [] // it ended while we looked
  }
}
