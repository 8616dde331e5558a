import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, sentences } from '../fault.ts'
import type { House } from '../house/house.ts'
import { appointmentMails } from '../house/mails.ts'
import { until } from '../house/people.ts'
import type { Mood } from '../house/post-office.ts'
import { agreedCouples, book, TownHall, withMail } from '../house/town.ts'
import { allWorkDone } from '../house/work.ts'
import { tallyMails } from '../tally.ts'

const moods = ['refuses', 'hangs', 'dropsHalfway', 'dropsAfter'] as const satisfies Mood[]
/** How long nobody opens, and how long it may take until a mood has been met, in ms. */
const closedFor = 2_000
const metWithin = 30_000

/** The mail server refuses, hangs, and drops the line halfway and at the end. A couple books in each of these. */
export const mailServerAway: Fault = {
  name: 'mail-server-away',
  title: 'the mail server refuses, hangs and drops the line',
  async run(house, dice) {
    const town = await TownHall.open(house)
    const couples = await agreedCouples(house, town, moods.length)
    for (const [nth, { ana }] of couples.entries()) await withMail(house, ana, `ana${nth}@post.example`)
    const drawn = dice.shuffled(moods)
    for (const [nth, couple] of couples.entries()) {
      const mood = drawn[nth]
      if (!mood) break
      await house.post.become(mood)
      await book(couple)
      await untilMet(house, mood)
    }
    await house.post.become('well')
    const seconds = await allWorkDone(house)
    const wanted = couples.flatMap((_, nth) => [`ana${nth}@post.example`, 'marijke@praktijk.example'])
    const { arrived, lost, doubled, repeated } = tallyMails(wanted, appointmentMails(house))
    const { hangs, dropsHalfway, unheard } = house.post.met
    return {
      done: {
        'lines left hanging': hangs,
        'dropped halfway': dropsHalfway,
        'dropped after the mail': unheard,
        mails: arrived,
        'repeated by the rule': repeated,
        lost,
        doubled,
        's until all was done': seconds,
      },
      broken: sentences({
        [`${lost} mails never came`]: lost > 0,
        [`${doubled} mails came again as another mail`]: doubled > 0,
        // Only when it cannot be known whether a mail arrived may it be sent again.
        [`${repeated} mails were repeated, and only ${unheard} were in doubt`]: repeated > unheard,
      }),
    }
  },
}

async function untilMet(house: House, mood: (typeof moods)[number]): Promise<void> {
  const { met } = house.post
  const before = { ...met }
  if (mood === 'refuses') await pause(closedFor)
  if (mood === 'hangs') await until('a line hangs', metWithin, async () => met.hangs > before.hangs)
  if (mood === 'dropsHalfway')
    await until('a line breaks halfway', metWithin, async () => met.dropsHalfway > before.dropsHalfway)
  if (mood === 'dropsAfter')
    await until('a line breaks after the mail', metWithin, async () => met.unheard > before.unheard)
}
