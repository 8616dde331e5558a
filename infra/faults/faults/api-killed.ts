import { setTimeout as pause } from 'node:timers/promises'
import { honest } from '../client-profiles.ts'
import type { Fault, Findings } from '../fault.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { aWriter } from '../stack/people.ts'
import type { Stack } from '../stack/stack.ts'
import { type ClientProfile, Writing } from '../writing.ts'

/** Number of people who write, and of times the API is killed. */
const writers = 4
const kills = 5
/** After the last one everything that was on its way must have come to an end, in ms. */
const quietMs = 1_500

/** Kills the API at drawn moments while people write, and starts it again. */
export async function killTheApi(stack: Stack, random: SeededRandom, profile: ClientProfile): Promise<Findings> {
  const people = await Promise.all(Array.from({ length: writers }, (_, nth) => aWriter(stack, `Schrijver ${nth + 1}`)))
  const writing = new Writing(stack, people, { random, profile })
  writing.begin()
  for (let nth = 0; nth < kills; nth++) {
    await pause(random.between(200, 1_500))
    await stack.kill('http')
    await stack.start('http')
  }
  await pause(500)
  await writing.end()
  await pause(quietMs)
  const { done, broken } = await writing.findings()
  return { done: { kills, ...done }, broken }
}

export const apiKilled: Fault = {
  name: 'api-killed',
  title: 'the API is killed while people write',
  run: (stack, random) => killTheApi(stack, random, honest),
}
