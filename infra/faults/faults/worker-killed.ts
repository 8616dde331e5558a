import { setTimeout as pause } from 'node:timers/promises'
import { type Fault, sentences } from '../fault.ts'
import { countMails } from '../result-counter.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { appointmentMails } from '../stack/mails.ts'
import { aBeginner, agreedCouples, book, SeedStaff, withMail } from '../stack/seed.ts'
import type { Stack } from '../stack/stack.ts'
import { allWorkDone, differences, effects } from '../stack/work.ts'

/** Couples that book, people who begin, couples that come together: all while the worker is killed so often. */
const booking = 4
const beginning = 6
const joining = 1
const kills = 6
/** Every second kill waits for a mail to be taken, at most this long in ms; the others come at a drawn moment. */
const mailWithinMs = 1_500

/** Kills the worker between events, effects and mails. */
export const workerKilled: Fault = {
  name: 'worker-killed',
  title: 'the worker is killed while it handles events and mails',
  async run(stack, random) {
    const staff = await SeedStaff.open(stack)
    const couples = await agreedCouples(stack, staff, booking)
    for (const [nth, { ana }] of couples.entries()) await withMail(stack, ana, `ana${nth}@werk.example`)
    const people = await Promise.all(Array.from({ length: beginning }, () => aBeginner(stack, staff)))
    const before = await effects(stack)

    const murder = killTheWorker(stack, random)
    const deeds = [
      ...couples.map(async (couple, nth) => {
        await pause(nth * 1_500)
        await book(couple)
      }),
      ...people.map(async (person, nth) => {
        await pause(nth * 700)
        await person.begin()
      }),
      agreedCouples(stack, staff, joining),
    ]
    const taken = await murder
    await Promise.all(deeds)
    const seconds = await allWorkDone(stack)

    const { missing, over } = differences(before, await effects(stack), {
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
    const mails = countMails(wanted, appointmentMails(stack))
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
async function killTheWorker(stack: Stack, random: SeededRandom): Promise<number> {
  let inAMail = 0
  for (let nth = 0; nth < kills; nth++) {
    const moment = nth % 2 === 0 ? stack.post.nextTaken() : undefined
    const how = await Promise.race([
      ...(moment ? [moment] : []),
      pause(moment ? mailWithinMs : random.between(0, 600), 'drawn' as const),
    ])
    if (how === 'taken') inAMail++
    await stack.kill('worker')
    await stack.start('worker')
  }
  return inAMail
}
