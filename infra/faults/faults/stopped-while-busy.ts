import { setTimeout as pause } from 'node:timers/promises'
import { giveConsent } from '@tweespraak/contract/learner/couple'
import { type Fault, sentences } from '../fault.ts'
import { countMails, countResults } from '../result-counter.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { appointmentMails } from '../stack/mails.ts'
import { aPerson, type Person } from '../stack/people.ts'
import { agreedCouples, book, SeedStaff, withMail } from '../stack/seed.ts'
import type { ApiProcess, Stack } from '../stack/stack.ts'

/** Number of people who press without pause, of presses of each side by side, and of times the API is asked to stop. */
const people = 4
const sideBySide = 3
const stops = 3
/** The promise: a stop takes no longer, in ms. */
const stopTimeoutMs = 20_000

/** SIGTERM in the middle of requests and of a mail: what was taken on is finished, and nothing is left behind. */
export const stoppedWhileBusy: Fault = {
  name: 'stopped-while-busy',
  title: 'SIGTERM comes in the middle of requests and of a mail',
  async run(stack, random) {
    const mail = await stopInAMail(stack)
    const crowd = await Promise.all(Array.from({ length: people }, (_, nth) => aPerson(stack, `Drukker ${nth + 1}`)))
    const pressed = { asked: new Set<string>(), acknowledged: new Set<string>() }
    const ends = [mail.end]
    for (let nth = 0; nth < stops; nth++) {
      ends.push(await stopInTheCrowd(stack, { crowd, pressed, random }))
      await stack.start('http')
    }
    const left = await connectionsLeft(stack)
    const { rows } = await stack.owner.query<{ text_hash: string }>('select text_hash from couples.consents')
    const found = rows.map((it) => it.text_hash).filter((it) => pressed.asked.has(it))
    const { acknowledged, lost, doubled, unanswered } = countResults(pressed, found)
    const slowest = Math.max(...ends.map((it) => it.ms))
    return {
      done: {
        stops: ends.length,
        requests: pressed.asked.size,
        acknowledged,
        lost: lost + mail.lost,
        doubled: doubled + mail.doubled,
        'ms for the slowest stop': Math.round(slowest),
      },
      broken: sentences({
        [`${lost} acknowledged presses are lost`]: lost > 0,
        [`${doubled} presses have two effects`]: doubled > 0,
        [`${unanswered} presses had their effect and got no answer`]: unanswered > 0,
        'nothing was acknowledged at all': acknowledged === 0,
        'the stop took longer than 20 s': slowest > stopTimeoutMs,
        [`a process ended with ${ends.map((it) => it.how).join(', ')}`]: ends.some((it) => it.how !== 'exit code 0'),
        [`${mail.claimed} mails were left half handed over`]: mail.claimed > 0,
        [`of the mails ${mail.lost} are lost and ${mail.doubled + mail.repeated} came twice`]:
          mail.lost + mail.doubled + mail.repeated > 0,
        [`${left} connections to the database were left behind`]: left > 0,
      }),
    }
  },
}

interface Busy {
  readonly crowd: readonly Person[]
  readonly pressed: { asked: Set<string>; acknowledged: Set<string> }
  readonly random: SeededRandom
}

/** Many press, and what they press waits for a lock, so that the stop comes while it is under way. */
async function stopInTheCrowd(stack: Stack, { crowd, pressed, random }: Busy): Promise<{ how: string; ms: number }> {
  let going = true
  const presses = crowd.flatMap((person) =>
    Array.from({ length: sideBySide }, async () => {
      while (going) {
        const textHash = crypto.randomUUID().replaceAll('-', '').repeat(2)
        pressed.asked.add(textHash)
        const body = { purpose: 'statistics', given: true, textHash, locale: 'nl' } as const
        const yes = await person.browser.call(giveConsent, { body }).then(
          () => true,
          () => false,
        )
        if (yes) pressed.acknowledged.add(textHash)
        else await pause(50)
      }
    }),
  )
  await pause(random.between(200, 600))
  const lock = await stack.owner.connect()
  await lock.query('begin; lock table couples.consents in exclusive mode')
  await pause(random.between(50, 300))
  const stopping = stack.stop('http')
  await pause(random.between(100, 600))
  await lock.query('rollback')
  lock.release()
  const end = await stopping
  going = false
  await Promise.all(presses)
  return end
}

/** The worker is asked to stop at the moment the mail server has taken a mail and has not said so yet. */
async function stopInAMail(stack: Stack) {
  const staff = await SeedStaff.open(stack)
  const [couple] = await agreedCouples(stack, staff, 1)
  if (!couple) throw new Error('no couple')
  await withMail(stack, couple.ana, 'ana@stil.example')
  const taken = stack.post.nextTaken()
  await book(couple)
  await taken
  const end = await stack.stop('worker')
  const { rows } = await stack.owner.query<{ n: number }>(
    `select count(*)::int as n from notifications.messages where state = 'claimed'`,
  )
  await stack.start('worker')
  await pause(3_000)
  // Work that the stop left over is done by itself a minute later; only work that it broke off counts here.
  const mails = countMails([], appointmentMails(stack))
  const { rows: sent } = await stack.owner.query<{ n: number }>(
    `select count(*)::int as n from notifications.messages where state = 'sent'`,
  )
  const handedOver = sent[0]?.n ?? 0
  return {
    end,
    claimed: rows[0]?.n ?? 0,
    lost: Math.max(0, handedOver - (mails.arrived - mails.repeated)),
    doubled: Math.max(0, mails.arrived - mails.repeated - handedOver),
    repeated: mails.repeated,
  }
}

/** Sessions in the database of processes that have stopped. */
async function connectionsLeft(stack: Stack): Promise<number> {
  for (const apiProcess of ['http', 'worker'] satisfies ApiProcess[]) await stack.stop(apiProcess)
  const { rows } = await stack.owner.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where usename = 'tweespraak_app'`,
  )
  return rows[0]?.n ?? 0
}
