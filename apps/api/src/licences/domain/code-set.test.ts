import { expect, test } from 'vitest'
import { mayMakeCodes } from './code-set.ts'
import { licenceEnd } from './licence.ts'

const batch = { places: 10, endsAt: new Date('2027-01-01T00:00:00Z') }
const during = new Date('2026-06-01T00:00:00Z')

const before = new Date('2025-12-01T00:00:00Z')
test.each([
  { asks: 'the hundredth code for ten places', made: 60, wanted: 40, now: during, gets: true },
  { asks: 'one more than ten for each place', made: 61, wanted: 40, now: during, gets: 'licence.too_many_codes' },
  { asks: 'codes on the day the batch ended', made: 0, wanted: 1, now: batch.endsAt, gets: 'licence.batch_over' },
  { asks: 'codes before the batch opens', made: 0, wanted: 1, now: before, gets: true },
])('$asks: $gets', ({ made, wanted, now, gets }) => {
  const verdict = mayMakeCodes(batch, { made, wanted }, now)
  expect(verdict === true ? true : verdict.code).toBe(gets)
})

test('a licence lasts 26 weeks of programme time', () => {
  expect(licenceEnd(new Date('2026-01-01T12:00:00Z'))).toEqual(new Date('2026-07-02T12:00:00Z'))
})
