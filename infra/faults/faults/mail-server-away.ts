import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, sentences } from '../fault.ts'
import type { House } from '../house/house.ts'
import { appointmentMails } from '../house/mails.ts'
import { until } from '../house/people.ts'
import type { Mood } from '../house/post-office.ts'
import { agreedCouples, book, TownHall, withMail } from '../house/town.ts'
import { allWorkDone } from '../house/work.ts'
import { tallyMails } from '../tally.ts'

/** A couple books in each. Mails that may come `once` rather stay away than come twice. */
const weathers = [
  { mood: 'refuses', delivery: 'again' },
  { mood: 'hangs', delivery: 'again' },
  { mood: 'dropsHalfway', delivery: 'again' },
  { mood: 'dropsAfter', delivery: 'again' },
  { mood: 'dropsAfter', delivery: 'once' },
] as const satisfies { mood: Mood; delivery: string }[]
/** How long nobody opens, and how long it may take until a mood has been met, in ms. */
const closedFor = 2_000
const metWithin = 30_000

/** The mail server refuses, hangs, and drops the line halfway and at the end. A couple books in each of these. */
export const mailServerAway: Fault = {
  name: 'mail-server-away',
  title: 'the mail server refuses, hangs and drops the line',
  async run(house, dice) {
    const town = await TownHall.open(house)
    const couples = await agreedCouples(house, town, weathers.length)
    for (const [nth, { ana }] of couples.entries()) await withMail(house, ana, `ana${nth}@post.example`)
    const drawn = dice.shuffled(weathers)
    for (const [nth, couple] of couples.entries()) {
      const weather = drawn[nth]
      if (!weather) break
      await house.post.become(weather.mood)
      if (weather.delivery === 'once') await onceFromNowOn(house)
      await book(couple)
      await untilMet(house, weather.mood)
      if (weather.delivery === 'once') await house.owner.query('drop function notifications.once() cascade')
    }
    await house.post.become('well')
    const seconds = await allWorkDone(house)
    const wanted = couples.flatMap((_, nth) => [`ana${nth}@post.example`, 'marijke@praktijk.example'])
    const mails = appointmentMails(house)
    const { arrived, doubled, repeated, ...missed } = tallyMails(wanted, mails)
    const { rows } = await house.owner.query<{ id: string; state: string }>(
      `select id, state from notifications.messages where delivery = 'once'`,
    )
    const inDoubt = rows.filter(({ state }) => state === 'in_doubt').length
    const lost = Math.max(0, missed.lost - inDoubt)
    const times = rows.map(({ id }) => mails.filter(({ messageId }) => messageId.includes(id)).length)
    const { hangs, dropsHalfway, unheard } = house.post.met
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
async function onceFromNowOn(house: House): Promise<void> {
  await house.owner.query(
    `create function notifications.once() returns trigger language plpgsql as
       $$ begin new.delivery := 'once'; return new; end $$;
     create trigger once before insert on notifications.messages for each row execute function notifications.once()`,
  )
}

async function untilMet(house: House, mood: Mood): Promise<void> {
  const { met } = house.post
  const before = { ...met }
  if (mood === 'refuses') await pause(closedFor)
  if (mood === 'hangs') await until('a line hangs', metWithin, async () => met.hangs > before.hangs)
  if (mood === 'dropsHalfway')
    await until('a line breaks halfway', metWithin, async () => met.dropsHalfway > before.dropsHalfway)
  if (mood === 'dropsAfter')
    await until('a line breaks after the mail', metWithin, async () => met.unheard > before.unheard)
}
