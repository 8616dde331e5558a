import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { channel } from '../values/channel.ts'
import { done, id, instant } from '../values/values.ts'

/** Whole cents, VAT not included. */
const cents = z.int().check(z.gte(0))

/** What was bought. How much of it is used stands, rounded, in the figures. */
export const licenceBatch = z.object({
  id,
  label: z.string(),
  places: z.int(),
  conversationPackages: z.int(),
  price: z.object({ fixed: cents, perPlace: cents, perConversationPackage: cents, promotion: cents }),
  /** Between these moments codes can be redeemed. A couple that began goes on after the end. */
  startsAt: instant,
  endsAt: instant,
})
export type LicenceBatch = z.output<typeof licenceBatch>

/** Codes that were made together for one channel. Whether one of them was used is told to nobody. */
export const codeSet = z.object({
  id,
  batchId: id,
  channel,
  size: z.int(),
  madeAt: instant,
  withdrawnAt: z.nullable(instant),
})
export type CodeSet = z.output<typeof codeSet>

const ofSet = z.strictObject({ id })

export const readBatches = endpoint({
  audience: 'municipality',
  method: 'GET',
  path: '/batches',
  summary: 'What this municipality bought, newest first.',
  response: z.object({ batches: z.array(licenceBatch) }),
})

export const readCodeSets = endpoint({
  audience: 'municipality',
  method: 'GET',
  path: '/code-sets',
  summary: 'The sets of codes that were made, newest first.',
  response: z.object({ codeSets: z.array(codeSet) }),
})

export const makeCodeSet = endpoint({
  audience: 'municipality',
  method: 'POST',
  path: '/code-sets',
  summary: 'Makes codes for one channel. A code takes a place only when it is redeemed.',
  body: z.strictObject({ batchId: id, channel, size: z.int().check(z.gte(1), z.lte(500)) }),
  response: z.object({ id }),
  problems: ['licence.batch_over', 'licence.too_many_codes'],
})

export const readCards = endpoint({
  audience: 'municipality',
  method: 'GET',
  path: '/code-sets/:id/cards',
  summary:
    'The codes of a set, to print. Every code that was not withdrawn is in it, used or not, in an order that tells nothing.',
  params: ofSet,
  response: z.object({
    codeSet,
    /** What a code is put behind: the learner’s origin and `/k#`. */
    address: z.url(),
    codes: z.array(z.string()),
  }),
  problems: ['licence.set_withdrawn'],
})

export const withdrawCodeSet = endpoint({
  audience: 'municipality',
  method: 'POST',
  path: '/code-sets/:id/withdraw',
  summary: 'From now on nobody can redeem a code of this set. Couples that began go on.',
  params: ofSet,
  response: done,
})

export const withdrawCode = endpoint({
  audience: 'municipality',
  method: 'POST',
  path: '/codes/withdraw',
  summary: 'Withdraws one code, for example of a lost card. The answer is the same when it was used already.',
  body: z.strictObject({ code: z.string().check(z.trim(), z.minLength(10), z.maxLength(40)) }),
  response: done,
  problems: ['not_found'],
})
