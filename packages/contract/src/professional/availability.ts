import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { done, id, instant, timeZone } from '../values/values.ts'

/** Half hours only, `19:30`. */
const halfHour = z.string().check(z.regex(/^([01]\d|2[0-3]):(00|30)$/))
const localDate = z.iso.date()

const availabilityWindow = z.object({
  id,
  date: localDate,
  from: halfHour,
  /** `00:00` is the midnight at the end of the date. */
  until: halfHour,
  timeZone,
  startsAt: instant,
  endsAt: instant,
  /** How many conversations are booked in it. */
  booked: z.int(),
})
export type AvailabilityWindow = z.output<typeof availabilityWindow>

export const readAvailability = endpoint({
  audience: 'professional',
  method: 'GET',
  path: '/availability',
  summary: 'The times this professional opened, from today on, the earliest first.',
  response: z.object({ windows: z.array(availabilityWindow) }),
})

export const openAvailability = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/availability',
  summary: 'Opens a time on a date, at least an hour long, for couples to book conversations in.',
  body: z.strictObject({ date: localDate, from: halfHour, until: halfHour, timeZone }),
  response: z.object({ id }),
  problems: [
    'availability.too_short',
    'availability.in_the_past',
    'availability.too_far_ahead',
    'availability.overlaps',
    'availability.no_such_time',
    'availability.unknown_time_zone',
  ],
})

export const withdrawAvailability = endpoint({
  audience: 'professional',
  method: 'POST',
  path: '/availability/:id/withdraw',
  summary: 'Closes a time again. What is booked in it stays booked.',
  params: z.object({ id }),
  response: done,
})
