import { changeProfile, lock } from '@tweespraak/contract/learner/account'
import { eraseMine, exportMine } from '@tweespraak/contract/learner/couple'
import {
  chooseMoment,
  closeMomentSuggestion,
  dropMoment,
  goOnWithReminders,
  momentFile,
  pauseReminders,
  readReminders,
} from '@tweespraak/contract/learner/reminders'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aCouple, aPerson, type Person, type SmallCouple } from '../../test/couple.ts'
import { anAgreedCouple, anEvening, aProfessional, booked, withMail } from '../../test/professional.ts'
import { refused } from '../../test/refusals.ts'
import { chooses, clockIn, goTo, goToDate, liveThrough } from '../../test/reminders.ts'
import { grades } from '../../test/walk.ts'
import { aWorld, type World } from '../../test/world.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { weeks } from '../platform/domain/duration.ts'

let world: World
beforeEach(async () => {
  world = await aWorld()
})
afterEach(() => world.end())

const anaAt = 'ana@post.example'
const reads = (person: Person) => person.browser.call(readReminders, {})
const nothing = { moment: null, pausedUntil: null, momentSuggested: false, asked: false }
const tuesday = { weekday: 2, time: '19:30' }

async function aMailedCouple(): Promise<SmallCouple> {
  const couple = await aCouple(world)
  await withMail(world, couple.ana, anaAt)
  await world.work()
  world.mail.sent.length = 0
  return couple
}
const livesIn = ({ browser }: Person, timeZone: string) =>
  browser.call(changeProfile, { body: { alias: 'Ana', locale: 'nl', timeZone } })

describe('a weekly moment', () => {
  test('is suggested once, after a first step, and never again once that was declined', async () => {
    const { ana, ben } = await aCouple(world)
    expect(await reads(ana)).toEqual(nothing)
    await grades(ana, 7)
    expect((await reads(ana)).momentSuggested).toBe(true)
    expect((await reads(ben)).momentSuggested).toBe(false)
    await ana.browser.call(closeMomentSuggestion, {})
    expect((await reads(ana)).momentSuggested).toBe(false)
    await world.work()
    expect((await reads(ana)).momentSuggested).toBe(false)
  })

  test('is not suggested any more to who chose one, also after it was dropped', async () => {
    const { ana } = await aCouple(world)
    await grades(ana, 7)
    await ana.browser.call(chooseMoment, { body: tuesday })
    expect(await reads(ana)).toEqual({ ...nothing, moment: tuesday })
    await ana.browser.call(dropMoment, {})
    expect(await reads(ana)).toEqual(nothing)
  })

  test('is its owner’s alone: the partner sees nothing of a choice or a pause', async () => {
    const { ana, ben } = await aCouple(world)
    const before = await reads(ben)
    await ana.browser.call(chooseMoment, { body: tuesday })
    await ana.browser.call(pauseReminders, { body: { weeks: 3 } })
    expect(await reads(ben)).toEqual(before)
  })

  test.each([
    [{ weekday: 0, time: '19:30' }],
    [{ weekday: 8, time: '19:30' }],
    [{ weekday: 2.5, time: '19:30' }],
    [{ weekday: 2, time: '08:45' }],
    [{ weekday: 2, time: '21:00' }],
    [{ weekday: 2, time: '19:31' }],
  ])('is a quarter of an hour in daytime: %o is refused', async (body) => {
    const { ana } = await aCouple(world)
    await refused(ana.browser.call(chooseMoment, { body }), 'request.invalid')
  })
})

describe('the calendar file', () => {
  const field = (ics: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(ics.replaceAll('\r', ''))?.[1]

  test('is one weekly entry with a neutral title, a wall time without a zone, and an end', async () => {
    const { ana } = await aCouple(world)
    await ana.browser.call(chooseMoment, { body: tuesday })
    const { fileName, ics } = await ana.browser.call(momentFile, {})
    expect(fileName).toBe('agenda.ics')
    expect(field(ics, 'SUMMARY')).toBe('Tijd voor mezelf')
    expect(field(ics, 'DTSTART')).toMatch(/^\d{8}T193000$/)
    expect(field(ics, 'DTEND')).toMatch(/^\d{8}T195000$/)
    expect(field(ics, 'RRULE')).toMatch(/^FREQ=WEEKLY;UNTIL=\d{8}T\d{6}$/)
    expect(ics).not.toMatch(/tweespraak|ATTENDEE|ORGANIZER|VALARM|\bAna\b|\bBen\b/)
  })

  test('keeps its UID and counts its SEQUENCE when the moment changes', async () => {
    const { ana } = await aCouple(world)
    const files: string[] = []
    for (const time of ['10:00', '11:00', '12:00']) {
      await ana.browser.call(chooseMoment, { body: { weekday: 2, time } })
      files.push((await ana.browser.call(momentFile, {})).ics)
    }
    expect(new Set(files.map((it) => field(it, 'UID'))).size).toBe(1)
    expect(files.map((it) => Number(field(it, 'SEQUENCE')))).toEqual([1, 2, 3])
    await ana.browser.call(dropMoment, {})
    await refused(ana.browser.call(momentFile, {}), 'reminders.no_moment')
  })
})

describe('clocks and places', () => {
  test.each([
    ['winter', '2027-10-20', '2027-10-24', '2027-10-31'],
    ['summer', '2027-03-17', '2027-03-21', '2027-03-28'],
  ])('a moment keeps its wall time when clocks change for the %s', async (_, from, before, after) => {
    goToDate(world, from)
    await aMailedCouple().then(({ ana }) => chooses(world, ana, { time: '09:00', inDays: daysTo(before) }))
    for (const date of [before, after]) {
      goTo(world, '08:59', { inDays: daysTo(date) })
      world.mail.sent.length = 0
      await world.work()
      expect(world.mail.to(anaAt)).toHaveLength(0)
      goTo(world, '09:00')
      await world.work()
      expect(world.mail.to(anaAt)).toHaveLength(1)
    }
  })

  test('for who travels it comes by the clock there, and once', async () => {
    const { ana } = await aMailedCouple()
    goTo(world, '23:30')
    await chooses(world, ana, { time: '19:30', inDays: 3 })
    await livesIn(ana, 'Asia/Tokyo')
    await world.work()
    goTo(world, '19:29', { inDays: 2, timeZone: 'Asia/Tokyo' })
    await world.work()
    expect(world.mail.to(anaAt)).toHaveLength(0)
    goTo(world, '19:31', { timeZone: 'Asia/Tokyo' })
    await world.work()
    await liveThrough(world, 2)
    expect(world.mail.to(anaAt)).toHaveLength(1)
  })

  test('who travels west gets it later on the day, not twice', async () => {
    const { ana } = await aMailedCouple()
    await chooses(world, ana, { time: '12:00', inDays: 1 })
    await livesIn(ana, 'America/New_York')
    await world.work()
    goTo(world, '12:01', { inDays: 1 })
    await world.work()
    expect(world.mail.to(anaAt)).toHaveLength(0)
    goTo(world, '18:01')
    await world.work()
    expect(world.mail.to(anaAt)).toHaveLength(1)
  })

  const daysTo = (date: string) => clockIn(world).toPlainDate().until(Temporal.PlainDate.from(date)).days
})

test('on a day on which an appointment is recalled no reminder comes; a week later it does', async () => {
  const couple = await anAgreedCouple(world)
  const marijke = await aProfessional(world)
  await anEvening(world, marijke, 7)
  await withMail(world, couple.ana, anaAt)
  await booked(couple)
  await chooses(world, couple.ana, { time: '10:00', inDays: 7 })
  await world.work()
  const reminders = () => world.mail.to(anaAt).filter((it) => it.subject === 'Er staat iets voor je klaar')
  await liveThrough(world, 8)
  expect(reminders()).toHaveLength(0)
  await liveThrough(world, 7)
  expect(reminders()).toHaveLength(1)
})

test('a pause ends by itself, or when the person says so', async () => {
  const { ana } = await aMailedCouple()
  await ana.browser.call(pauseReminders, { body: { weeks: 2 } })
  expect((await reads(ana)).pausedUntil).not.toBeNull()
  await ana.browser.call(goOnWithReminders, {})
  expect((await reads(ana)).pausedUntil).toBeNull()
  await ana.browser.call(pauseReminders, { body: { weeks: 2 } })
  world.travel(weeks(2))
  expect((await reads(ana)).pausedUntil).toBeNull()
  for (const length of [0, 7, -1]) {
    await refused(ana.browser.call(pauseReminders, { body: { weeks: length } }), 'request.invalid')
  }
})

describe('who may ask', () => {
  const asks: readonly (readonly [string, (person: Pick<Person, 'browser'>) => Promise<unknown>])[] = [
    ['reading', ({ browser }) => browser.call(readReminders, {})],
    ['choosing', ({ browser }) => browser.call(chooseMoment, { body: tuesday })],
    ['dropping', ({ browser }) => browser.call(dropMoment, {})],
    ['the file', ({ browser }) => browser.call(momentFile, {})],
    ['waving away', ({ browser }) => browser.call(closeMomentSuggestion, {})],
    ['pausing', ({ browser }) => browser.call(pauseReminders, { body: { weeks: 1 } })],
    ['going on', ({ browser }) => browser.call(goOnWithReminders, {})],
  ]

  test('nobody, nobody from another audience, and nobody whose area is locked', async () => {
    const { ana } = await aCouple(world)
    await ana.browser.call(lock, {})
    const marijke = await aProfessional(world)
    for (const [, ask] of asks) {
      await refused(ask({ browser: world.visitor() }), 'session.none')
      await refused(ask(ana), 'session.locked')
      await refused(ask(marijke), 'not_found')
    }
  })

  test('who is in no couple has nothing to be reminded of', async () => {
    const cas = await aPerson(world, 'Cas')
    expect(await reads(cas)).toEqual(nothing)
    await refused(cas.browser.call(momentFile, {}), 'reminders.no_moment')
    for (const [name, ask] of asks) {
      if (!['reading', 'the file'].includes(name)) await refused(ask(cas), 'couple.not_there')
    }
  })

  test('the database shows somebody’s schedule to that person alone', async () => {
    const { ana, ben } = await aCouple(world)
    for (const { browser } of [ana, ben]) await browser.call(chooseMoment, { body: tuesday })
    const seenBy = (person: Person) =>
      world.app
        .get(UnitOfWork)
        .run({ kind: 'participant', personId: person.personId, sessionId: 'test', unlocked: true }, (tx) =>
          tx.query<{ person_id: string }[]>('select person_id from reminders.schedules'),
        )
    expect(await seenBy(ana)).toEqual([{ person_id: ana.personId }])
    expect(await seenBy(ben)).toEqual([{ person_id: ben.personId }])
  })
})

test('an export tells what is kept; after erasing nothing of the person is left, also not in what still waits', async () => {
  const { ana } = await aMailedCouple()
  await ana.browser.call(chooseMoment, { body: tuesday })
  const { parts } = await ana.browser.call(exportMine, { body: { pin: ana.pin } })
  expect(parts.reminders).toMatchObject({ moment: { ...tuesday, chosenByYourself: true }, remindersInARow: 0 })
  await ana.browser.call(eraseMine, { body: { pin: ana.pin } })
  await world.work()
  for (const table of ['reminders.schedules', 'platform.outbox']) {
    const { rows } = await world.database.owner.query(`select row_to_json(t)::text as row from ${table} t`)
    expect(JSON.stringify(rows)).not.toContain(ana.personId)
  }
})
