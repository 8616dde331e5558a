import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, sentences } from '../fault.ts'
import type { House } from '../house/house.ts'
import { appointmentMails } from '../house/mails.ts'
import { until } from '../house/people.ts'
import { aBeginner, agreedCouples, book, TownHall, withMail } from '../house/town.ts'
import { allWorkDone, differences, effects } from '../house/work.ts'
import { tallyMails } from '../tally.ts'

const booking = 2
const beginning = 8
/** How long the outbox may take to be handed over to the queue, in ms. */
const handedOverWithin = 20_000

/** Everything that is due lies in the queue, and the queue store is emptied: with the worker alive, or killed with it. */
export const queueEmptied: Fault = {
  name: 'queue-emptied',
  title: 'the queue store is emptied while things are due',
  async run(house, dice) {
    const town = await TownHall.open(house)
    const couples = await agreedCouples(house, town, booking)
    for (const [nth, { ana }] of couples.entries()) await withMail(house, ana, `ana${nth}@rij.example`)
    const people = await Promise.all(Array.from({ length: beginning }, () => aBeginner(house, town)))
    const before = await effects(house)

    // Nobody can begin a couple and no mail can leave, so all of it waits in the queue.
    const lock = await house.owner.connect()
    await lock.query('begin; lock table couples.couples in exclusive mode')
    await house.post.become('hangs')
    const deeds = people.map((person) => person.begin())
    for (const couple of couples) await book(couple)
    await pause(500)
    const due = await untilHandedOver(house)
    const killed = dice.chance() < 0.5
    if (killed) await house.kill('worker')
    const emptied = await emptyTheQueue(house)
    await lock.query('rollback')
    lock.release()
    await house.post.become('well')
    if (killed) await house.start('worker')
    await Promise.all(deeds)
    const seconds = await allWorkDone(house)

    const { missing, over } = differences(before, await effects(house), {
      licences: beginning,
      placesUsed: beginning,
      couples: beginning,
      memberships: beginning,
      packagesUsed: 0,
      packages: 0,
      talks: 0,
      started: beginning,
    })
    const wanted = couples.flatMap((_, nth) => [`ana${nth}@rij.example`, 'marijke@praktijk.example'])
    const mails = tallyMails(wanted, appointmentMails(house))
    return {
      done: {
        'things due': due,
        'bells thrown away': emptied,
        'kills of the worker': killed ? 1 : 0,
        mails: mails.arrived,
        lost: missing + mails.lost,
        doubled: over + mails.doubled + mails.repeated,
        's until all was done': seconds,
      },
      broken: sentences({
        'there was nothing in the queue to throw away': emptied === 0,
        [`${missing} effects are missing`]: missing > 0,
        [`${over} effects are there twice`]: over > 0,
        [`${mails.lost} mails never came`]: mails.lost > 0,
        [`${mails.doubled + mails.repeated} mails came twice`]: mails.doubled + mails.repeated > 0,
      }),
    }
  },
}

/** Resolves with how many things are due, once each of them was handed to the queue. */
async function untilHandedOver(house: House): Promise<number> {
  let due = 0
  await until('all that is due lies in the queue', handedOverWithin, async () => {
    const { rows } = await house.owner.query<{ due: number; waiting: number }>(
      `select count(*)::int as due, count(*) filter (where queued_at is null)::int as waiting
       from platform.outbox where due_at <= now()`,
    )
    due = rows[0]?.due ?? 0
    return due > 0 && rows[0]?.waiting === 0
  })
  return due
}

/** Empties every table of the queue store but the list of its own migrations. Resolves with how many jobs that were. */
async function emptyTheQueue(house: House): Promise<number> {
  const { rows } = await house.owner.query<{ name: string; jobs: boolean }>(
    `select format('%I.%I', schemaname, tablename) as name, tablename like '%job%' as jobs from pg_tables
     where schemaname = 'bullmq' and tablename not like '%migration%'`,
  )
  let jobs = 0
  for (const { name } of rows.filter((it) => it.jobs)) {
    const { rows: counted } = await house.owner.query<{ n: number }>(`select count(*)::int as n from ${name}`)
    jobs = Math.max(jobs, counted[0]?.n ?? 0)
  }
  await house.owner.query(`truncate ${rows.map((it) => it.name).join(', ')} cascade`)
  return jobs
}
