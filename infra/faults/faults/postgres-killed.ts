import { setTimeout as pause } from 'node:timers/promises'
import { honest } from '../client-profiles.ts'
import { type Fault, sentences } from '../fault.ts'
import { aWriter, until } from '../stack/people.ts'
import { Writing } from '../writing.ts'

const writers = 4
/** The API must serve again this soon after PostgreSQL is back, in ms. */
const backWithinMs = 15_000

export const postgresKilled: Fault = {
  name: 'postgres-killed',
  title: 'PostgreSQL is killed while people write',
  async run(stack, random) {
    const people = await Promise.all(Array.from({ length: writers }, (_, n) => aWriter(stack, `Schrijver ${n + 1}`)))
    const processes = [stack.pid('http'), stack.pid('worker')]
    const writing = new Writing(stack, people, { random, profile: honest })
    writing.begin()
    const ways = random.shuffled(['SIGKILL', 'SIGQUIT', 'SIGKILL', 'SIGQUIT'] as const)
    for (const way of ways) {
      await pause(random.between(300, 1_500))
      await stack.killPostgres(way)
      await stack.startPostgres()
      await until('the API serves again', backWithinMs, () => isReady(stack.api))
    }
    await pause(500)
    await writing.end()
    const { done, broken } = await writing.findings()
    const restarted = [stack.pid('http'), stack.pid('worker')].some(
      (pid, nth) => pid !== processes[nth] || !stands(pid),
    )
    return {
      done: { kills: ways.length, ...done },
      broken: [...broken, ...sentences({ 'a process did not live through it': restarted })],
    }
  },
}

const isReady = (api: string): Promise<boolean> =>
  fetch(`${api}/ready`).then(
    ({ ok }) => ok,
    () => false,
  )

function stands(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0)
  } catch {
    return false
  }
}
