import { chooseMoment } from '@tweespraak/contract/learner/reminders'
import { Clock } from '../src/platform/clock/clock.ts'
import type { Mail } from '../src/platform/mail/mail-sender.ts'
import type { Person } from './couple.ts'
import type { World } from './world.ts'

const amsterdam = 'Europe/Amsterdam'

export const clockIn = (world: World, timeZone = amsterdam): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(world.app.get(Clock).now().getTime()).toZonedDateTimeISO(timeZone)

/** Programme time goes on to this wall time, today or some days on. */
export function goTo(world: World, time: string, { inDays = 0, timeZone = amsterdam } = {}): void {
  const there = clockIn(world, timeZone)
    .toPlainDate()
    .add({ days: inDays })
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
  world.travel(there.epochMilliseconds - world.app.get(Clock).now().getTime())
}

/** Programme time goes on to the morning of a date. */
export function goToDate(world: World, date: string): void {
  const there = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: amsterdam, plainTime: '08:00' })
  world.travel(there.epochMilliseconds - world.app.get(Clock).now().getTime())
}

export interface Received {
  /** `2026-12-01 20:50`, when it was found in the mailbox. */
  readonly at: string
  readonly mail: Mail
}

/**
 * Lives through some days: every day at ten to nine in the evening, when no mail of that day is still to come, does what is
 * due. What came, with its moment.
 */
export async function liveThrough(
  world: World,
  count: number,
  eachDay: (day: number) => Promise<unknown> = async () => undefined,
): Promise<readonly Received[]> {
  const received: Received[] = []
  for (let day = 1; day <= count; day++) {
    await eachDay(day)
    goTo(world, '20:50', { inDays: 1 })
    const before = world.mail.sent.length
    await world.work()
    const at = clockIn(world).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
    received.push(...world.mail.sent.slice(before).map((mail) => ({ at, mail })))
  }
  return received
}

/** Chooses the moment that comes this many days from now, by the person's clock. */
export function chooses(world: World, person: Person, { time, inDays = 1 }: { time: string; inDays?: number }) {
  const weekday = clockIn(world).add({ days: inDays }).dayOfWeek
  return person.browser.call(chooseMoment, { body: { weekday, time } })
}
