import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, sentences } from '../fault.ts'
import { countMails } from '../result-counter.ts'
import type { Mood } from '../stack/mail-stub.ts'
import { appointmentMails } from '../stack/mails.ts'
import { until } from '../stack/people.ts'
import { agreedCouples, book, SeedStaff, withMail } from '../stack/seed.ts'
import type { Stack } from '../stack/stack.ts'
import { allWorkDone } from '../stack/work.ts'

/** A couple books in each. Mails that may come `once` rather stay away than come twice. */
const weathers = [
  { mood: 'refuses', delivery: 'again' },
  { mood: 'hangs', delivery: 'again' },
  { mood: 'dropsHalfway', delivery: 'again' },
  { mood: 'dropsAfter', delivery: 'again' },
  { mood: 'dropsAfter', delivery: 'once' },
] as const satisfies { mood: Mood; delivery: string }[]
/** How long nobody opens, and how long it may take until a mood has been met, in ms. */
const closedForMs = 2_000
const metWithinMs = 30_000

/** The mail server refuses, hangs, and drops the line halfway and at the end. A couple books in each of these. */
export const mailServerAway: Fault = {
  name: 'mail-server-away',
  title: 'the mail server refuses, hangs and drops the line',
  async run(stack, random) {
    const staff = await SeedStaff.open(stack)
    const couples = await agreedCouples(stack, staff, weathers.length)
    for (const [nth, { ana }] of couples.entries()) await withMail(stack, ana, `ana${nth}@post.example`)
    const drawn = random.shuffled(weathers)
    for (const [nth, couple] of couples.entries()) {
      const weather = drawn[nth]
      if (!weather) break
      await stack.post.become(weather.mood)
      if (weather.delivery === 'once') await onceFromNowOn(stack)
      await book(couple)
      await untilMet(stack, weather.mood)
      if (weather.delivery === 'once') await stack.owner.query('drop function notifications.once() cascade')
    }
    await stack.post.become('well')
    const seconds = await allWorkDone(stack)
    const wanted = couples.flatMap((_, nth) => [`ana${nth}@post.example`, 'marijke@praktijk.example'])
    const mails = appointmentMails(stack)
    const { arrived, doubled, repeated, ...missed } = countMails(wanted, mails)
    const { rows } = await stack.owner.query<{ id: string; state: string }>(
      `select id, state from notifications.messages where delivery = 'once'`,
    )
    const inDoubt = rows.filter(({ state }) => state === 'in_doubt').length
    const lost = Math.max(0, missed.lost - inDoubt)
    const times = rows.map(({ id }) => mails.filter(({ messageId }) => messageId.includes(id)).length)
    const { hangs, dropsHalfway, unheard } = stack.post.met
    return {
      done: {
        'lines left hanging': hangs,
        'dropped halfway': dropsHalfway,
        'dropped after the mail': unheard,
        mails: arrived,
        'repeated by the rule': repeated,
        'left in doubt by the rule': inDoubt,
        lost,
        doubled,
        's until all was done': seconds,
      },
      broken: sentences({
        [`${lost} mails never came`]: lost > 0,
        [`${doubled} mails came again as another mail`]: doubled > 0,
        [`mails that may come once came ${times.join(', ')} times`]: times.some((count) => count > 1),
        // Only when it cannot be known whether a mail arrived may it be sent again.
        [`${repeated} mails were repeated, and only ${unheard} were in doubt`]: repeated > unheard,
      }),
    }
  },
}

/** No appointment asks for it, so every mail that is asked for from now on is made one that may come once. */
async function onceFromNowOn(stack: Stack): Promise<void> {
  await stack.owner.query(
    `create function notifications.once() returns trigger language plpgsql as
       $$ begin new.delivery := 'once'; return new; end $$;
     create trigger once before insert on notifications.messages for each row execute function notifications.once()`,
  )
}

async function untilMet(stack: Stack, mood: Mood): Promise<void> {
  const { met } = stack.post
  const before = { ...met }
  if (mood === 'refuses') await pause(closedForMs)
  if (mood === 'hangs') await until('a line hangs', metWithinMs, async () => met.hangs > before.hangs)
  if (mood === 'dropsHalfway')
    await until('a line breaks halfway', metWithinMs, async () => met.dropsHalfway > before.dropsHalfway)
  if (mood === 'dropsAfter')
    await until('a line breaks after the mail', metWithinMs, async () => met.unheard > before.unheard)
}
