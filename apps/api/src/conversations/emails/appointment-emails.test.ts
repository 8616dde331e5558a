import {
  calendarFile,
  cancelConversation,
  listSlots,
  moveConversation,
  readConversations,
} from '@tweespraak/contract/learner/conversations'
import { stopMessages } from '@tweespraak/contract/learner/couple'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import {
  anAgreedCouple,
  anEvening,
  aProfessional,
  booked,
  type Counsellor,
  withMail,
} from '../../../test/professional.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { Clock } from '../../platform/clock/clock.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { days, hours } from '../../platform/domain/duration.ts'
import { OutboxProcessor } from '../../platform/jobs/outbox-processor.ts'
import type { Mail } from '../../platform/mail/mail-sender.ts'
import { NotifyOfBooking } from './notify-of-changes.subscribers.ts'

let world: World
let demodam: TownHall
let marijke: Counsellor
let joris: Counsellor
beforeEach(async () => {
  world = await aWorld()
  demodam = await aMunicipality(world)
  marijke = await aProfessional(world)
  joris = await aProfessional(world, 'Joris')
  await anEvening(world, marijke, 7)
  await anEvening(world, joris, 9)
  return () => world.end()
})

/** A couple with an appointment in a week, both with an address. */
async function aBookedCouple() {
  const couple = await anAgreedCouple(world, demodam)
  await withMail(world, couple.ana, 'ana@post.example')
  await withMail(world, couple.ben, 'ben@post.example')
  world.mail.sent.length = 0
  await booked(couple)
  await world.work()
  return couple
}
/** Programme time goes to this long before the appointment, as the couple sees it. */
async function goTo(before: number, couple: { ana: Person }): Promise<void> {
  const { next } = await couple.ana.browser.call(readConversations, {})
  const start = Date.parse(next?.appointment?.startsAt ?? '')
  world.travel(start - before - world.app.get(Clock).now().getTime())
}
const everybody = ['ana@post.example', 'ben@post.example', 'marijke@praktijk.example']
/** Of mails about an appointment, each of which has an entry for a calendar; a reminder to go on has none. */
const receivers = () =>
  world.mail.sent
    .filter((it) => it.calendar)
    .map((it) => it.to)
    .toSorted()
const field = (mail: Mail | undefined, name: string) =>
  new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(
    mail?.calendar?.content.replace(/\r\n /g, '').replaceAll('\r', '') ?? '',
  )?.[1]

describe('the mails about an appointment', () => {
  test('all three get one, each in the own language, with a calendar entry that knows only its reader', async () => {
    await aBookedCouple()
    expect(receivers()).toEqual(everybody)
    const [ana, ben] = [world.mail.to('ana@post.example')[0], world.mail.to('ben@post.example')[0]]
    expect(ana?.subject).toBe('Je afspraak staat')
    expect(ben?.subject).toBe('Your appointment is set')
    expect(field(ana, 'SUMMARY')).toBe('Afspraak')
    expect(field(ana, 'SEQUENCE')).toBe('0')
    expect(field(ana, 'METHOD')).toBe('REQUEST')
    expect(field(ana, 'DTSTART')).toMatch(/T\d{6}Z$/)
    const everything = JSON.stringify(ana)
    expect(everything).not.toMatch(/ben@|\b(Ana|Ben|Marijke)\b|tweespraak|praktijk/)
  })

  test('moving and cancelling change the same entry', async () => {
    const { ana, conversationId } = await aBookedCouple()
    const params = { id: conversationId }
    const { slots } = await ana.browser.call(listSlots, { params })
    const [slot] = slots
    if (!slot) throw new Error('no slot')
    const body = { professionalId: slot.professional.id, startsAt: slot.startsAt }
    await ana.browser.call(moveConversation, { params, body })
    await world.work()
    await ana.browser.call(cancelConversation, { params })
    await world.work()
    const mine = world.mail.to('ana@post.example')
    expect(mine.map((it) => [it.subject, field(it, 'SEQUENCE'), field(it, 'METHOD')])).toEqual([
      ['Je afspraak staat', '0', 'REQUEST'],
      ['Je afspraak is verzet', '1', 'REQUEST'],
      ['Je afspraak gaat niet door', '2', 'CANCEL'],
    ])
    expect(new Set(mine.map((it) => field(it, 'UID'))).size).toBe(1)
    expect(field(mine[2], 'STATUS')).toBe('CANCELLED')
  })

  test('a professional who no longer holds it gets it out of the calendar', async () => {
    const { ana, conversationId } = await aBookedCouple()
    const params = { id: conversationId }
    const { slots } = await ana.browser.call(listSlots, { params })
    const his = slots.find((it) => it.professional.id === joris.personId)
    if (!his) throw new Error('no slot')
    world.mail.sent.length = 0
    await ana.browser.call(moveConversation, {
      params,
      body: { professionalId: joris.personId, startsAt: his.startsAt },
    })
    await world.work()
    expect(receivers()).toEqual(['ana@post.example', 'ben@post.example', 'joris@praktijk.example', marijke.email])
    const [hers] = world.mail.to(marijke.email)
    expect([hers?.subject, field(hers, 'METHOD')]).toEqual(['Je afspraak gaat niet door', 'CANCEL'])
  })

  test('what was overtaken before it left is not sent', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await withMail(world, couple.ana, 'ana@post.example')
    world.mail.sent.length = 0
    await booked(couple)
    await couple.ana.browser.call(cancelConversation, { params: { id: couple.conversationId } })
    await world.work()
    expect(new Set(world.mail.sent.map((it) => it.subject))).toEqual(new Set(['Je afspraak gaat niet door']))
  })

  test('who said no to mail about appointments, or has no address, gets none; the file can be fetched', async () => {
    const couple = await anAgreedCouple(world, demodam)
    await withMail(world, couple.ana, 'ana@post.example')
    await couple.ana.browser.call(stopMessages, {})
    world.mail.sent.length = 0
    await booked(couple)
    await world.work()
    expect(receivers()).toEqual([marijke.email])
    const { ics, fileName } = await couple.ben.browser.call(calendarFile, { params: { id: couple.conversationId } })
    expect(fileName).toBe('afspraak.ics')
    expect(ics).toContain('SUMMARY:Afspraak')
    expect(ics).not.toContain('ATTENDEE')
  })
})

describe('reminders', () => {
  test('come 48 and 2 hours before, once each, to all three, however often they are sent', async () => {
    const couple = await aBookedCouple()
    world.mail.sent.length = 0
    const outbox = await world.database.owner.query(`select id from platform.outbox where handler = $1`, [
      'notifications.send',
    ])
    await goTo(hours(47), couple)
    for (const { id } of [...outbox.rows, ...outbox.rows]) await world.app.get(OutboxProcessor).process(id)
    await world.work()
    await world.work()
    expect(receivers()).toEqual(everybody)
    await goTo(hours(1), couple)
    await world.work()
    expect(receivers()).toEqual([...everybody, ...everybody].toSorted())
    expect(world.mail.to('ana@post.example').map((it) => it.subject)).toEqual(['Je afspraak', 'Je afspraak is zo'])
  })

  test('a booking that is told three times at once asks for each of them once', async () => {
    const { conversationId } = await aBookedCouple()
    const tell = () =>
      world.app
        .get(UnitOfWork)
        .run(system('test'), (tx) => world.app.get(NotifyOfBooking).handle(tx, { conversationId, sequence: 0 }))
    await Promise.all([tell(), tell(), tell()])
    const { rows } = await world.database.owner.query(
      `select template, count(*)::int as n from notifications.messages where template ~ '^appointment' group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { template: 'appointment.planned', n: 3 },
      { template: 'appointment.soon', n: 3 },
      { template: 'appointment.tomorrowOrLater', n: 3 },
    ])
  })

  test('of a start that has passed are not sent any more, however late the worker comes', async () => {
    const couple = await aBookedCouple()
    world.mail.sent.length = 0
    await goTo(-hours(0.1), couple)
    await world.work()
    expect(receivers()).toEqual([])
  })

  test('of an appointment that moved come for its new time only, and of a cancelled one not at all', async () => {
    const { ana, conversationId } = await aBookedCouple()
    const params = { id: conversationId }
    const { slots } = await ana.browser.call(listSlots, { params })
    const his = slots.find((it) => it.professional.id === joris.personId)
    if (!his) throw new Error('no slot')
    await ana.browser.call(moveConversation, {
      params,
      body: { professionalId: joris.personId, startsAt: his.startsAt },
    })
    await world.work()
    world.mail.sent.length = 0
    await goTo(hours(49), { ana })
    await world.work()
    expect(receivers()).toEqual([])
    await goTo(hours(47), { ana })
    await world.work()
    expect(receivers()).toEqual(['ana@post.example', 'ben@post.example', 'joris@praktijk.example'])
    await ana.browser.call(cancelConversation, { params })
    await world.work()
    world.mail.sent.length = 0
    world.travel(days(2))
    await world.work()
    expect(receivers()).toEqual([])
  })

  test('are not sent to who stopped all messages in the meantime', async () => {
    const { ana } = await aBookedCouple()
    world.mail.sent.length = 0
    await ana.browser.call(stopMessages, {})
    await goTo(hours(47), { ana })
    await world.work()
    expect(receivers()).toEqual(['ben@post.example', marijke.email])
  })
})
