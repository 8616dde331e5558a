import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, sentences } from '../fault.ts'
import { aWriter, until } from '../house/people.ts'
import { honest } from '../manners.ts'
import { Writing } from '../writing.ts'

const writers = 4
/** The API must serve again this soon after PostgreSQL is back, in ms. */
const backWithin = 15_000

export const postgresKilled: Fault = {
  name: 'postgres-killed',
  title: 'PostgreSQL is killed while people write',
  async run(house, dice) {
    const people = await Promise.all(Array.from({ length: writers }, (_, n) => aWriter(house, `Schrijver ${n + 1}`)))
    const doors = [house.pid('http'), house.pid('worker')]
    const writing = new Writing(house, people, { dice, manners: honest })
    writing.begin()
    const ways = dice.shuffled(['SIGKILL', 'SIGQUIT', 'SIGKILL', 'SIGQUIT'] as const)
    for (const way of ways) {
      await pause(dice.between(300, 1_500))
      await house.killPostgres(way)
      await house.startPostgres()
      await until('the API serves again', backWithin, () => isReady(house.api))
    }
    await pause(500)
    await writing.end()
    const { done, broken } = await writing.findings()
    const restarted = [house.pid('http'), house.pid('worker')].some((pid, nth) => pid !== doors[nth] || !stands(pid))
    return {
      done: { kills: ways.length, ...done },
      broken: [...broken, ...sentences({ 'a door did not live through it': restarted })],
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
