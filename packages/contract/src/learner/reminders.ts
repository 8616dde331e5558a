import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { done, instant } from '../values/values.ts'

/** A moment of the week on the person's own clock: a quarter of an hour between nine and nine. */
export const weeklyMoment = z.strictObject({
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  time: z.string().check(z.regex(/^(09|1[0-9]|20):(00|15|30|45)$/)),
})
export type WeeklyMoment = z.output<typeof weeklyMoment>

/** What one person chose about reminders. The partner sees nothing of it. */
const reminders = z.object({
  /** null: none was chosen. */
  moment: z.nullable(weeklyMoment),
  /** Until then no reminder comes. null: there is no pause. */
  pausedUntil: z.nullable(instant),
  /** Choosing a moment is to be suggested: once, after a first step. */
  momentSuggested: z.boolean(),
  /** The mail with the question left, and the person did or chose nothing since. */
  asked: z.boolean(),
})
export type Reminders = z.output<typeof reminders>

export const readReminders = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/reminders',
  summary: 'The weekly moment, the pause, and what is to be asked about reminders.',
  behindPin: true,
  response: reminders,
})

export const chooseMoment = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/reminders/moment',
  summary:
    'Chooses a weekly moment, or another one. It keeps its time of day when clocks change or the person travels.',
  behindPin: true,
  body: weeklyMoment,
  response: done,
  problems: ['couple.not_there'],
})

export const dropMoment = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/reminders/moment/drop',
  summary: 'No weekly moment any more.',
  behindPin: true,
  response: done,
  problems: ['couple.not_there'],
})

export const momentFile = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/reminders/moment/calendar',
  summary: 'The weekly moment as a calendar file (.ics) with a neutral title.',
  behindPin: true,
  response: z.object({ fileName: z.string(), ics: z.string() }),
  problems: ['reminders.no_moment'],
})

export const closeMomentSuggestion = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/reminders/suggestion/close',
  summary: 'Declines the suggestion to choose a weekly moment, for good.',
  behindPin: true,
  response: done,
  problems: ['couple.not_there'],
})

export const pauseReminders = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/reminders/pause',
  summary: 'No reminders for a while. It stops reminders and nothing else.',
  behindPin: true,
  body: z.strictObject({ weeks: z.int().check(z.minimum(1), z.maximum(6)) }),
  response: done,
  problems: ['couple.not_there'],
})

export const goOnWithReminders = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/reminders/go-on',
  summary: 'Reminders go on: ends a pause, and answers the question.',
  behindPin: true,
  response: done,
  problems: ['couple.not_there'],
})
