import {
  eraseMine,
  extendTime,
  giveConsent,
  leaveCouple,
  readCouple,
  setPause,
  setSlower,
  stopMessages,
} from '@tweespraak/contract/learner/couple'
import { addEmail, answerSharing } from '@tweespraak/contract/learner/email'
import { dropMoment, goOnWithReminders, pauseReminders, readReminders } from '@tweespraak/contract/learner/reminders'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aCouple, type Person, type SmallCouple } from '../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { withMail } from '../../test/professional.ts'
import { chooses, goTo, liveThrough, type Received } from '../../test/reminders.ts'
import { finishes, grades, passesOver } from '../../test/walk.ts'
import { aWorld, type World } from '../../test/world.ts'
import { Clock } from '../platform/clock/clock.ts'
import { days, weeks } from '../platform/domain/duration.ts'
import { OutboxProcessor } from '../platform/jobs/outbox-processor.ts'
import { ProgrammeReader } from '../programme/programme.reader.ts'
import { checkReminder } from './reminder-checks.ts'

let world: World
let town: TownHall
beforeEach(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterEach(() => world.end())

const anaAt = 'ana@post.example'
const benAt = 'ben@post.example'
const [something, question] = ['Er staat iets voor je klaar', 'Wil je nog mail van ons?']

/** A couple of which each has a mailbox of their own. */
/** Ben asks to use Ana's address, and she says yes. */
async function agreesToShare({ ana, ben }: SmallCouple, email: string): Promise<void> {
  await ben.browser.call(addEmail, { body: { email, pin: ben.pin, tellOldAddress: true } })
  await ana.browser.call(answerSharing, { body: { share: true } })
}

async function aMailedCouple(emails: readonly [string, string] = [anaAt, benAt]): Promise<SmallCouple> {
  const couple = await aCouple(world, town)
  await withMail(world, couple.ana, emails[0])
  if (emails[0] === emails[1]) await agreesToShare(couple, emails[1])
  await withMail(world, couple.ben, emails[1])
  await world.work()
  world.mail.sent.length = 0
  return couple
}
const to = (address: string, received: readonly Received[]) => received.filter((it) => it.mail.to === address)
/** What somebody finds in a mailbox, and when: without what is another in every mailbox. */
const seenAt = (address: string, received: readonly Received[]) =>
  to(address, received).map(({ at, mail: { to: _, messageId: __, ...mail } }) => ({ at, mail }))
const subjects = (address: string) => world.mail.to(address).map((it) => it.subject)

/** Lets the checks that are due be done, and nothing of what they ask for. */
async function onlyLook(): Promise<void> {
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select id from platform.outbox where handler = $1',
    [checkReminder.name],
  )
  for (const { id } of rows) await world.app.get(OutboxProcessor).process(id)
}
/** One check has been done; the mail it asked for has not left yet. */
async function aMailAboutToLeave(): Promise<SmallCouple> {
  const couple = await aMailedCouple()
  await chooses(world, couple.ana, { time: '19:30' })
  goTo(world, '19:31', { inDays: 1 })
  await onlyLook()
  return couple
}
const states = async () =>
  (
    await world.database.owner.query<{ state: string }>(
      `select state from notifications.messages where template like 'reminder.%'`,
    )
  ).rows.map((it) => it.state)

/** Writes down every core step that counts as this person's. */
async function doesEverything(person: Person): Promise<void> {
  const steps = world.app
    .get(ProgrammeReader)
    .coreModules('nl')
    .flatMap((it) => it.steps)
  for (const step of steps.filter((it) => it.required)) {
    await world.database.owner.query(
      'insert into progress.finished_steps values ($1, $2, now()) on conflict do nothing',
      [person.personId, step.id],
    )
  }
}

describe('without a moment of one’s own', () => {
  test('three reminders, one question, then silence, in the language of each', async () => {
    await aMailedCouple()
    const received = await liveThrough(world, 100)
    for (const [address, first, last] of [
      [anaAt, something, question],
      [benAt, 'Something is ready for you', 'Do you still want mail from us?'],
    ] as const) {
      expect(subjects(address)).toEqual([first, first, first, last])
      const dates = to(address, received).map(({ at }) => Temporal.PlainDate.from(at.slice(0, 10)))
      const apart = dates.slice(1).map((date, nth) => dates[nth]?.until(date, { largestUnit: 'days' }).days)
      expect(apart).toEqual([7, 14, 14])
    }
  })

  test('a first reminder comes at the own moment of the week after seven quiet days: its day tells no other day', async () => {
    const { ana } = await aMailedCouple()
    await grades(ana, 7)
    expect(to(anaAt, await liveThrough(world, 6))).toEqual([])
    const [first, ...more] = to(anaAt, await liveThrough(world, 7))
    expect(more).toEqual([])
    const { rows } = await world.database.owner.query('select weekday from reminders.schedules where person_id = $1', [
      ana.personId,
    ])
    expect(rows[0]).toEqual({ weekday: Temporal.PlainDate.from(first?.at.slice(0, 10) ?? '').dayOfWeek })
  })

  test('after the silence, doing something begins the count anew', async () => {
    const { ana } = await aMailedCouple()
    await liveThrough(world, 70)
    expect(subjects(anaAt)).toHaveLength(4)
    await grades(ana, 7)
    await liveThrough(world, 13)
    expect(subjects(anaAt)).toHaveLength(5)
  })
})

test('saying yes to messages after the silence ends it', async () => {
  const { ana } = await aMailedCouple()
  await chooses(world, ana, { time: '19:30' })
  await liveThrough(world, 30)
  expect(subjects(anaAt).at(-1)).toBe(question)
  const heard = subjects(anaAt).length
  await ana.browser.call(stopMessages, {})
  await liveThrough(world, 8)
  expect(subjects(anaAt)).toHaveLength(heard)
  await says(ana, true)
  await liveThrough(world, 7)
  expect(subjects(anaAt).slice(heard)).toEqual([something])
})

describe('what the partner does', () => {
  test('changes neither whether, nor when, nor what somebody is mailed', async () => {
    const quiet = await aMailedCouple()
    const busy = await aMailedCouple(['ana2@post.example', 'ben2@post.example'])
    // Both Anas have the same moment; only one has a partner who goes on.
    await world.database.owner.query(`update reminders.schedules set weekday = 3, time = '19:00'`)
    const doings: Record<number, () => Promise<unknown>> = {
      2: () => grades(busy.ben, 7),
      9: () => finishes(busy.ben, 'm1-private'),
      16: () => chooses(world, busy.ben, { time: '18:00' }),
      23: () => passesOver(busy.ben, 'm1-measure'),
      30: () => busy.ben.browser.call(pauseReminders, { body: { weeks: 1 } }),
      37: () => busy.ben.browser.call(leaveCouple, {}),
    }
    const received = await liveThrough(world, 44, async (day) => doings[day]?.())
    expect(seenAt('ana2@post.example', received)).toEqual(seenAt(anaAt, received))
    expect(seenAt(anaAt, received).length).toBeGreaterThan(2)
    expect(quiet.ana.personId).not.toBe(busy.ana.personId)
  })

  test('stays out of every mail: no name, no step, no product, one address that tells nothing', async () => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '19:30' })
    await liveThrough(world, 60)
    expect(world.mail.sent.length).toBeGreaterThan(6)
    for (const mail of world.mail.sent) {
      const said = `${mail.subject}\n${mail.text}\n${mail.html}`
      expect(said).not.toMatch(/\bAna\b|\bBen\b|tweespraak|partner|module|relatie/i)
      expect(new Set(mail.text.match(/https?:\/\/\S+/g))).toEqual(new Set([world.settings.LEARNER_ORIGIN]))
      expect(mail.calendar).toBeUndefined()
    }
  })
})

describe('with a moment of one’s own', () => {
  test('one short mail at that moment each week; after three without anything done the question, then silence', async () => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '19:30' })
    goTo(world, '19:29', { inDays: 1 })
    await world.work()
    expect(subjects(anaAt)).toEqual([])
    goTo(world, '19:30')
    await world.work()
    await world.work()
    expect(subjects(anaAt)).toEqual([something])
    expect(world.mail.to(anaAt)[0]?.text).toContain('Dit is het moment dat je zelf koos')
    await liveThrough(world, 50)
    expect(subjects(anaAt)).toEqual([something, something, something, question])
    expect((await ana.browser.call(readReminders, {})).asked).toBe(true)
    await ana.browser.call(stopMessages, {})
    expect((await ana.browser.call(readReminders, {})).asked).toBe(false)
  })

  test('goes on for who does something, and after the question when the person says so', async () => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '19:30' })
    await liveThrough(world, 40)
    expect(subjects(anaAt).at(-1)).toBe(question)
    await ana.browser.call(goOnWithReminders, {})
    expect((await ana.browser.call(readReminders, {})).asked).toBe(false)
    await liveThrough(world, 7)
    expect(subjects(anaAt).at(-1)).toBe(something)
    await grades(ana, 7)
    expect((await ana.browser.call(readReminders, {})).asked).toBe(false)
  })

  test('comes no more once it is dropped: then it is quiet days that count again', async () => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '19:30' })
    await ana.browser.call(dropMoment, {})
    await liveThrough(world, 6)
    expect(subjects(anaAt)).toEqual([])
  })

  test('another moment takes the place of the first, which is not heard of again', async () => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '12:00' })
    await chooses(world, ana, { time: '19:30', inDays: 3 })
    await liveThrough(world, 2)
    expect(subjects(anaAt)).toEqual([])
    await liveThrough(world, 1)
    expect(subjects(anaAt)).toEqual([something])
  })
})

describe('nothing is mailed', () => {
  test.each<[string, (couple: SmallCouple) => Promise<unknown>]>([
    ['to who said no to messages', ({ ana }) => says(ana, false)],
    ['to who stopped all messages', ({ ana }) => ana.browser.call(stopMessages, {})],
    ['to who left', ({ ana }) => ana.browser.call(leaveCouple, {})],
    ['to who was erased', ({ ana }) => ana.browser.call(eraseMine, { body: { pin: ana.pin } })],
    ['to who has done everything that counts', ({ ana }) => doesEverything(ana)],
    [
      'after the time of the couple is over',
      async () => world.database.owner.query('update couples.couples set until = now()'),
    ],
    ['during a pause', ({ ana }) => ana.browser.call(pauseReminders, { body: { weeks: 2 } })],
  ])('%s, also when it was about to leave', async (_, happens) => {
    const couple = await aMailAboutToLeave()
    expect(await states()).toEqual(['planned'])
    await happens(couple)
    await world.work()
    expect(subjects(anaAt)).toEqual([])
    expect((await states()).filter((it) => it !== 'dropped')).toEqual([])
    await liveThrough(world, 9)
    expect(subjects(anaAt)).toEqual([])
  })

  test('to who did something between the check and the mail', async () => {
    const { ana } = await aMailAboutToLeave()
    await grades(ana, 7)
    await world.work()
    expect(subjects(anaAt)).toEqual([])
  })

  test('at night or on a later day, when the mail server was away', async () => {
    await aMailAboutToLeave()
    goTo(world, '21:00')
    await world.work()
    expect(subjects(anaAt)).toEqual([])
  })

  test('into a mailbox that two people here have', async () => {
    const { ana, ben } = await aMailedCouple(['samen@post.example', 'samen@post.example'])
    await chooses(world, ana, { time: '19:30' })
    await chooses(world, ben, { time: '12:00' })
    expect(await liveThrough(world, 30)).toEqual([])
  })

  test('to who has no address', async () => {
    const { ana } = await aCouple(world, town)
    await chooses(world, ana, { time: '19:30' })
    world.mail.sent.length = 0
    await liveThrough(world, 15)
    expect(world.mail.sent).toEqual([])
  })
})

describe('who wants no mail', () => {
  const checks = () =>
    world.database.owner.query('select due_at from platform.outbox where handler = $1', [checkReminder.name])

  test('is not checked, and has no schedule', async () => {
    const { ana } = await aCouple(world, town)
    await says(ana, false)
    await withMail(world, ana, anaAt)
    await world.work()
    expect((await checks()).rows).toEqual([])
    expect((await world.database.owner.query('select 1 from reminders.schedules')).rows).toEqual([])
  })

  test('any more is checked once, and with a yes from the next moment on', async () => {
    const { ana } = await aMailedCouple()
    await ana.browser.call(stopMessages, {})
    await liveThrough(world, 7)
    const { rows } = await world.database.owner.query<{ due: Date }>(
      `select o.due_at as due from platform.outbox o join reminders.schedules p on o.payload->>'scheduleId' = p.id::text
       where p.person_id = $1`,
      [ana.personId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.due.getTime()).toBeGreaterThan(world.app.get(Clock).now().getTime() + weeks(20))
    await says(ana, true)
    await liveThrough(world, 14)
    expect(subjects(anaAt)).not.toEqual([])
  })
})

const says = (person: Person, given: boolean) =>
  person.browser.call(giveConsent, {
    body: { purpose: 'mailMessages', given, textHash: 'b'.repeat(64), locale: 'nl' },
  })

describe('after the time of the couple', () => {
  test('more time that the partner took brings no mail; what the person does then, does', async () => {
    const { ana, ben } = await aMailedCouple()
    await chooses(world, ana, { time: '19:30' })
    goTo(world, '08:00', { inDays: 26 * 7 + 1 })
    world.mail.sent.length = 0
    await liveThrough(world, 7)
    await ben.browser.call(extendTime, {})
    await liveThrough(world, 14)
    expect(world.mail.sent).toEqual([])
    expect(await ana.browser.call(readReminders, {})).toMatchObject({ asked: false })
    await grades(ana, 7)
    await liveThrough(world, 7)
    expect(subjects(anaAt)).toEqual([something])
  })

  test('nothing is kept once nobody can take more time', async () => {
    await aMailedCouple()
    goTo(world, '08:00', { inDays: 26 * 7 + 9 * 7 + 1 })
    await world.work()
    const { rows } = await world.database.owner.query('select 1 from reminders.schedules')
    expect(rows).toEqual([])
  })
})

test('while joint steps wait the mails are the same, and come at the same moments', async () => {
  const usual = await aMailedCouple()
  const slower = await aMailedCouple(['ana2@post.example', 'ben2@post.example'])
  await world.database.owner.query(`update reminders.schedules set weekday = 3, time = '19:00'`)
  await slower.ben.browser.call(setSlower, { body: { on: true } })
  const received = await liveThrough(world, 30, async (day) => {
    if (day === 5) for (const { ana } of [usual, slower]) await grades(ana, 7)
  })
  expect((await slower.ana.browser.call(readCouple, {})).couple?.wishes.slower.partner).toBe(true)
  expect(seenAt('ana2@post.example', received)).toEqual(seenAt(anaAt, received))
  expect(seenAt(anaAt, received).length).toBeGreaterThan(1)
})

test('whoever takes a pause gets no reminder while it lasts, and the other’s mails are the same', async () => {
  await aMailedCouple()
  const paused = await aMailedCouple(['ana2@post.example', 'ben2@post.example'])
  await world.database.owner.query(`update reminders.schedules set weekday = 3, time = '19:00'`)
  await paused.ana.browser.call(setPause, { body: { on: true } })
  const received = await liveThrough(world, 20)
  expect(seenAt('ana2@post.example', received)).toEqual([])
  expect(seenAt('ben2@post.example', received)).toEqual(seenAt(benAt, received))
  expect(seenAt(anaAt, received).length).toBeGreaterThan(0)
  await paused.ana.browser.call(setPause, { body: { on: false } })
  expect(seenAt('ana2@post.example', await liveThrough(world, 20)).length).toBeGreaterThan(0)
})

describe('never twice, never a heap', () => {
  test('a check leaves one mail however often it runs', async () => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '19:30' })
    goTo(world, '19:31', { inDays: 1 })
    const { rows } = await world.database.owner.query<{ id: string }>('select id from platform.outbox')
    const processor = world.app.get(OutboxProcessor)
    await Promise.allSettled([...rows, ...rows, ...rows].map(({ id }) => processor.process(id)))
    await world.work()
    await world.work()
    expect(subjects(anaAt)).toEqual([something])
  })

  test('each person has one check ahead, whatever was chosen before', async () => {
    const { ana } = await aMailedCouple()
    for (const time of ['10:00', '11:00', '12:00']) await chooses(world, ana, { time })
    goTo(world, '13:00', { inDays: 1 })
    await world.work()
    expect(subjects(anaAt)).toEqual([something])
    const { rows } = await world.database.owner.query<{ n: number }>(
      `select count(*)::int as n from platform.outbox o join reminders.schedules p on o.payload->>'scheduleId' = p.id::text
       where (o.payload->>'round')::int = p.round`,
    )
    expect(rows[0]?.n).toBe(2)
  })

  test.each([
    ['five months', 150],
    ['a year', 365],
  ])('who travels %s gets one mail at most, not what was due meanwhile', async (_, length) => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '19:30' })
    world.travel(days(length))
    await world.work()
    expect(world.mail.to(anaAt).length).toBeLessThanOrEqual(1)
    expect(world.mail.to(benAt).length).toBeLessThanOrEqual(1)
  })

  test('what was missed for weeks goes on at the next moment, one mail a week', async () => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '19:30' })
    goTo(world, '08:00', { inDays: 50 })
    await world.work()
    world.mail.sent.length = 0
    await liveThrough(world, 14)
    expect(subjects(anaAt)).toEqual([something, something])
  })
})
