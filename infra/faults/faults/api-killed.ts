import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../dice.ts'
import type { Fault, Findings } from '../fault.ts'
import type { House } from '../house/house.ts'
import { aWriter } from '../house/people.ts'
import { honest } from '../manners.ts'
import { type Manners, Writing } from '../writing.ts'

/** So many people write, and so often the API is killed. */
const writers = 4
const kills = 5
/** After the last one everything that was on its way must have come to an end, in ms. */
const quiet = 1_500

/** Kills the API at drawn moments while people write, and starts it again. */
export async function killTheApi(house: House, dice: Dice, manners: Manners): Promise<Findings> {
  const people = await Promise.all(Array.from({ length: writers }, (_, nth) => aWriter(house, `Schrijver ${nth + 1}`)))
  const writing = new Writing(house, people, { dice, manners })
  writing.begin()
  for (let nth = 0; nth < kills; nth++) {
    await pause(dice.between(200, 1_500))
    await house.kill('http')
    await house.start('http')
  }
  await pause(500)
  await writing.end()
  await pause(quiet)
  const { done, broken } = await writing.findings()
  return { done: { kills, ...done }, broken }
}

export const apiKilled: Fault = {
  name: 'api-killed',
  title: 'the API is killed while people write',
  run: (house, dice) => killTheApi(house, dice, honest),
}
