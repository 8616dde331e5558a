import { ApiProblem } from '@tweespraak/contract/client'
import { bookConversation } from '@tweespraak/contract/learner/conversations'
import { giveConsent, redeemCode } from '@tweespraak/contract/learner/couple'
import { type Fault, sentences } from '../fault.ts'
import { countResults } from '../result-counter.ts'
import { aPerson, until } from '../stack/people.ts'
import { aCode, agreedCouples, SeedStaff, slotsOf } from '../stack/seed.ts'
import type { Stack } from '../stack/stack.ts'

/** Number of times that several press at the same moment, and how many press. */
const times = 25
const pressing = 8
const couples = 3

/** The same thing pressed at once: with one key, for one code, for one slot. */
export const twoAtOnce: Fault = {
  name: 'two-at-once',
  title: 'several press at the same moment',
  async run(stack, random) {
    const keys = await sameKey(stack)
    const staff = await SeedStaff.open(stack)
    const code = await lastCode(stack, staff)
    const slot = await sameSlot(stack, staff, random.between(0, 3))
    return {
      done: {
        requests: times * pressing + pressing + couples,
        acknowledged: keys.acknowledged,
        lost: keys.lost,
        doubled: keys.doubled + code.licences - 1 + slot.booked - 1,
      },
      broken: sentences({
        'presses with one key had another number of effects than one': keys.lost + keys.doubled > 0,
        'presses with one key got different answers': keys.different > 0,
        [`one code made ${code.licences} licences`]: code.licences !== 1,
        [`one code was said to work for ${code.yes} people`]: code.yes !== 1,
        [`one slot was booked ${slot.booked} times`]: slot.booked !== 1,
        [`one slot was given to ${slot.yes} couples`]: slot.yes !== 1,
        [`a refusal was not in words: ${[...code.refusals, ...slot.refusals].join(', ')}`]:
          !code.refusals.every((it) => it === 'licence.code_not_usable') ||
          !slot.refusals.every((it) => it === 'conversation.slot_taken'),
      }),
    }
  },
}

async function sameKey(stack: Stack) {
  const { browser } = await aPerson(stack, 'Ana')
  const marks = new Set<string>()
  let different = 0
  for (let nth = 0; nth < times; nth++) {
    const textHash = crypto.randomUUID().replaceAll('-', '').repeat(2)
    const idempotencyKey = crypto.randomUUID()
    const body = { purpose: 'statistics', given: nth % 2 === 0, textHash, locale: 'nl' } as const
    const press = () => browser.call(giveConsent, { body }, { idempotencyKey })
    const answers = await Promise.all(Array.from({ length: pressing }, press))
    if (new Set(answers.map((it) => JSON.stringify(it))).size > 1) different++
    marks.add(textHash)
  }
  const { rows } = await stack.owner.query<{ text_hash: string }>('select text_hash from couples.consents')
  const found = rows.map((it) => it.text_hash).filter((it) => marks.has(it))
  return { different, ...countResults({ asked: marks, acknowledged: marks }, found) }
}

async function lastCode(stack: Stack, staff: SeedStaff) {
  const people = await Promise.all(Array.from({ length: pressing }, (_, nth) => aPerson(stack, `Gast ${nth + 1}`)))
  const code = await aCode(staff)
  const { rows: before } = await stack.owner.query<{ n: number }>('select count(*)::int as n from licences.licences')
  const { yes, refusals } = await allAtOnce(people.map((it) => () => it.browser.call(redeemCode, { body: { code } })))
  const { rows } = await stack.owner.query<{ n: number }>('select count(*)::int as n from licences.licences')
  return { yes, refusals, licences: (rows[0]?.n ?? 0) - (before[0]?.n ?? 0) }
}

async function sameSlot(stack: Stack, staff: SeedStaff, nth: number) {
  const pairs = await agreedCouples(stack, staff, couples)
  const slot = (await slotsOf(pairs[0]))[nth]
  if (!slot) throw new Error('no slot is offered')
  const body = { professionalId: slot.professional.id, startsAt: slot.startsAt }
  const { yes, refusals } = await allAtOnce(
    pairs.map((it) => () => it.ana.browser.call(bookConversation, { params: { id: it.talkId }, body })),
  )
  let booked = 0
  await until('the slot is booked', 5_000, async () => {
    const { rows } = await stack.owner.query<{ n: number }>(
      'select count(*)::int as n from conversations.conversations where professional_id = $1 and starts_at = $2',
      [body.professionalId, body.startsAt],
    )
    booked = rows[0]?.n ?? 0
    return booked > 0
  })
  return { yes, refusals, booked }
}

/** Presses all at the same moment, and counts who got what they asked for. */
async function allAtOnce(presses: readonly (() => Promise<unknown>)[]) {
  const outcomes = await Promise.allSettled(presses.map((press) => press()))
  const refused = outcomes.flatMap((it) => (it.status === 'rejected' ? [it.reason as unknown] : []))
  return {
    yes: outcomes.length - refused.length,
    refusals: refused.map((it) => (it instanceof ApiProblem ? it.problem.code : String(it))),
  }
}
