import { expect, test } from 'vitest'
import { hasCompleted } from './completion.ts'

const core = Array.from({ length: 8 }, (_, at) => ({
  number: at + 1,
  requiredSteps: [{ id: `m${at + 1}-one` }, { id: `m${at + 1}-joint`, instead: `m${at + 1}-alone` }],
}))
const everything = core.flatMap((it) => it.requiredSteps.map(({ id }) => id))
const without = (...ids: string[]) => new Set(everything.filter((it) => !ids.includes(it)))
const standingIn = (...numbers: number[]) =>
  new Set([...without(...numbers.map((n) => `m${n}-joint`)), ...numbers.map((n) => `m${n}-alone`)])

test.each([
  ['both did everything', without(), without(), true],
  ['one did everything, the other nothing', without(), new Set<string>(), false],
  ['each did 13 of 16 with module 8 whole', without('m1-one', 'm2-one', 'm3-one'), without('m1-one'), true],
  ['one did 12 of 16', without('m1-one', 'm2-one', 'm3-one', 'm4-one'), without(), false],
  ['a step of module 8 is left out', without('m8-one'), without(), false],
  ['stand-ins were finished for the joint steps, by one or by both', standingIn(1, 2, 3, 4, 5, 8), standingIn(8), true],
  ['a joint step of module 8 has neither itself nor its stand-in', without('m8-joint'), standingIn(8), false],
] as const)('%s', (_name, one, other, completed) => {
  expect(hasCompleted(core, [one, other])).toBe(completed)
})

test('nobody completes alone, or without a module 8', () => {
  expect(hasCompleted(core, [without()])).toBe(false)
  expect(hasCompleted(core.slice(0, 7), [without(), without()])).toBe(false)
})
