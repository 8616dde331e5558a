import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../dice.ts'
import { type Fault, sentences } from '../fault.ts'
import type { House } from '../house/house.ts'
import { appointmentMails } from '../house/mails.ts'
import { aBeginner, agreedCouples, book, TownHall, withMail } from '../house/town.ts'
import { allWorkDone, differences, effects } from '../house/work.ts'
import { tallyMails } from '../tally.ts'

/** Couples that book, people who begin, couples that come together: all while the worker is killed so often. */
const booking = 4
const beginning = 6
const joining = 1
const kills = 6
/** Every second kill waits for a mail to be taken, at most this long in ms; the others come at a drawn moment. */
const mailWithin = 1_500

/** Kills the worker between events, effects and mails. */
export const workerKilled: Fault = {
  name: 'worker-killed',
  title: 'the worker is killed while it handles events and mails',
  async run(house, dice) {
    const town = await TownHall.open(house)
    const couples = await agreedCouples(house, town, booking)
    for (const [nth, { ana }] of couples.entries()) await withMail(house, ana, `ana${nth}@werk.example`)
    const people = await Promise.all(Array.from({ length: beginning }, () => aBeginner(house, town)))
    const before = await effects(house)

    const murder = killTheWorker(house, dice)
    const deeds = [
      ...couples.map(async (couple, nth) => {
        await pause(nth * 1_500)
        await book(couple)
      }),
      ...people.map(async (person, nth) => {
        await pause(nth * 700)
        await person.begin()
      }),
      agreedCouples(house, town, joining),
    ]
    const taken = await murder
    await Promise.all(deeds)
    const seconds = await allWorkDone(house)

    const { missing, over } = differences(before, await effects(house), {
      licences: beginning + joining,
      placesUsed: beginning + joining,
      couples: beginning + joining,
      memberships: beginning + joining * 2,
      packagesUsed: joining,
      packages: joining,
      talks: joining,
      started: beginning,
    })
    const wanted = couples.flatMap((_, nth) => [`ana${nth}@werk.example`, 'marijke@praktijk.example'])
    const mails = tallyMails(wanted, appointmentMails(house))
    return {
      done: {
        kills,
        'in the middle of a mail': taken,
        mails: mails.arrived,
        'repeated by the rule': mails.repeated,
        lost: missing + mails.lost,
        doubled: over + mails.doubled,
        's until all was done': seconds,
      },
      broken: sentences({
        [`${missing} effects are missing`]: missing > 0,
        [`${over} effects are there twice`]: over > 0,
        [`${mails.lost} mails never came`]: mails.lost > 0,
        [`${mails.doubled} mails came again as another mail`]: mails.doubled > 0,
        'no kill came in the middle of a mail': taken === 0,
      }),
    }
  },
}

/** Resolves with how many kills came when a mail was taken and the worker did not know. */
async function killTheWorker(house: House, dice: Dice): Promise<number> {
  let inAMail = 0
  for (let nth = 0; nth < kills; nth++) {
    const moment = nth % 2 === 0 ? house.post.nextTaken() : undefined
    const how = await Promise.race([
      ...(moment ? [moment] : []),
      pause(moment ? mailWithin : dice.between(0, 600), 'drawn' as const),
    ])
    if (how === 'taken') inAMail++
    await house.kill('worker')
    await house.start('worker')
  }
  return inAMail
}
