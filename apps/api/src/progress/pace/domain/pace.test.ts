import { describe, expect, test } from 'vitest'
import { after, days, hours, weeks } from '../../../platform/domain/duration.ts'
import { changeMoment, mayBeCalledOff, type Pace, paceMoments, takenBack, wished } from './pace.ts'

const now = new Date('2026-11-22T20:00:00Z')
const changes = after(now, days(2))
const wish = { personId: 'ana', source: 'asked' } as const
const pace = (fromAt: Date, untilAt: Date | null = null): Pace => ({ ...wish, fromAt, untilAt, firm: false })
const before = after(now, -days(3))
const soon = after(now, hours(5))
const muchLater = after(changes, days(40))

test('a change takes effect between one and three days from now', () => {
  expect(changeMoment(now, 0)).toEqual(after(now, days(1)))
  expect(changeMoment(now, paceMoments - 1)).toEqual(after(now, days(3)))
})

describe('a wish', () => {
  test.each([
    ['that is new begins at the drawn moment', undefined, pace(changes)],
    ['that holds goes on', pace(before), pace(before)],
    ['that is about to hold keeps its moment', pace(soon), pace(soon)],
    ['that was about to end goes on without a gap', pace(before, soon), pace(before)],
    ['that was over begins anew at the drawn moment', pace(before, now), pace(changes)],
  ] as const)('%s', (_name, there, expected) => {
    expect(wished(there, wish, { now, changes })).toEqual(expected)
  })
})

describe('a wish for a while', () => {
  const forAWhile = { ...wish, forAWhile: true }
  const end = after(changes, weeks(4))
  test.each([
    ['ends by itself after four weeks', undefined, pace(changes, end)],
    ['lengthens one that was about to end', pace(before, soon), pace(before, end)],
    ['shortens none that has no end', pace(before), pace(before)],
    ['shortens none that ends later', pace(before, muchLater), pace(before, muchLater)],
  ] as const)('%s', (_name, there, expected) => {
    expect(wished(there, forAWhile, { now, changes })).toEqual(expected)
  })

  test('gets no end when another cause comes that has none', () => {
    expect(wished(pace(before, end), wish, { now, changes })).toEqual(pace(before))
  })
})

describe('taking it back', () => {
  test.each([
    ['ends it at the drawn moment', pace(before), pace(before, changes)],
    ['again does not move its end', pace(before, soon), pace(before, soon)],
    ['leaves nothing of one that did not hold yet', pace(soon), undefined],
    ['leaves nothing of one that was over', pace(before, now), undefined],
  ] as const)('%s', (_name, there, expected) => {
    expect(takenBack(there, { now, changes })).toEqual(expected)
  })
})

test('only one that does not hold yet and is not firm is called off; nothing makes it less firm', () => {
  const firm = { ...pace(soon), firm: true }
  expect([pace(soon), firm, pace(before)].map((it) => mayBeCalledOff(it, now))).toEqual([true, false, false])
  expect(wished(firm, wish, { now, changes })).toEqual(firm)
  expect(wished(pace(soon), { ...wish, firm: true }, { now, changes })).toEqual(firm)
})
