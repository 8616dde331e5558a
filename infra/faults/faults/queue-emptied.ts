import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, sentences } from '../fault.ts'
import { countMails } from '../result-counter.ts'
import { appointmentMails } from '../stack/mails.ts'
import { until } from '../stack/people.ts'
import { aBeginner, agreedCouples, book, SeedStaff, withMail } from '../stack/seed.ts'
import type { Stack } from '../stack/stack.ts'
import { allWorkDone, differences, effects } from '../stack/work.ts'

const booking = 2
const beginning = 8
/** How long the outbox may take to be handed over to the queue, in ms. */
const handedOverWithinMs = 20_000

/** Everything that is due lies in the queue, and the queue store is emptied: with the worker alive, or killed with it. */
export const queueEmptied: Fault = {
  name: 'queue-emptied',
  title: 'the queue store is emptied while things are due',
  async run(stack, random) {
    const staff = await SeedStaff.open(stack)
    const couples = await agreedCouples(stack, staff, booking)
    for (const [nth, { ana }] of couples.entries()) await withMail(stack, ana, `ana${nth}@rij.example`)
    const people = await Promise.all(Array.from({ length: beginning }, () => aBeginner(stack, staff)))
    const before = await effects(stack)

    // Nobody can begin a couple and no mail can leave, so all of it waits in the queue.
    const lock = await stack.owner.connect()
    await lock.query('begin; lock table couples.couples in exclusive mode')
    await stack.post.become('hangs')
    const deeds = people.map((person) => person.begin())
    for (const couple of couples) await book(couple)
    await pause(500)
    const due = await untilHandedOver(stack)
    const killed = random.chance() < 0.5
    if (killed) await stack.kill('worker')
    const emptied = await emptyTheQueue(stack)
    await lock.query('rollback')
    lock.release()
    await stack.post.become('well')
    if (killed) await stack.start('worker')
    await Promise.all(deeds)
    const seconds = await allWorkDone(stack)

    const { missing, over } = differences(before, await effects(stack), {
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
    const mails = countMails(wanted, appointmentMails(stack))
    return {
      done: {
        'things due': due,
        'queue entries thrown away': emptied,
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
async function untilHandedOver(stack: Stack): Promise<number> {
  let due = 0
  await until('all that is due lies in the queue', handedOverWithinMs, async () => {
    const { rows } = await stack.owner.query<{ due: number; waiting: number }>(
      `select count(*)::int as due, count(*) filter (where queued_at is null)::int as waiting
       from platform.outbox where due_at <= now()`,
    )
    due = rows[0]?.due ?? 0
    return due > 0 && rows[0]?.waiting === 0
  })
  return due
}

/** Empties every table of the queue store but the list of its own migrations. Resolves with how many jobs that were. */
async function emptyTheQueue(stack: Stack): Promise<number> {
  const { rows } = await stack.owner.query<{ name: string; jobs: boolean }>(
    `select format('%I.%I', schemaname, tablename) as name, tablename like '%job%' as jobs from pg_tables
     where schemaname = 'bullmq' and tablename not like '%migration%'`,
  )
  let jobs = 0
  for (const { name } of rows.filter((it) => it.jobs)) {
    const { rows: counted } = await stack.owner.query<{ n: number }>(`select count(*)::int as n from ${name}`)
    jobs = Math.max(jobs, counted[0]?.n ?? 0)
  }
  await stack.owner.query(`truncate ${rows.map((it) => it.name).join(', ')} cascade`)
  return jobs
}
