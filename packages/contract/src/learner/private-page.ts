import type { WeighedPage } from '@tweespraak/content/shape'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { locale } from '../values/values.ts'

/** One screen: the question, what is meant, and what a reply weighs. No weights: a harmless screen. */
const screen = z.object({
  id: z.string(),
  question: z.string(),
  below: z.nullable(z.string()),
  weights: z.optional(z.object({ yes: z.int(), ratherNotSay: z.int() })),
})

/** When words fit, as packages/content shapes it. */
const fit = z
  .custom<WeighedPage['words'][number]['when']>((value) => typeof value === 'object' && value !== null)
  .register(z.globalRegistry, { type: 'object', description: 'When words fit, as packages/content shapes it.' })

/**
 * Everything the page needs, in one answer that is the same for everybody: it weighs the replies itself, and sends
 * nothing of them to anybody.
 */
export const readPrivatePage = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/private-page',
  summary: 'The private questions with their weights and words. No endpoint takes a reply.',
  openTo: 'nobody',
  query: z.strictObject({ locale }),
  response: z.object({
    /** Texts with `{name}` in them, and the same for whoever has no partner here. */
    before: z.string(),
    beforeAlone: z.string(),
    after: z.string(),
    /** How the texts say the partner, and what stands there for whoever has none here. */
    partner: z.object({ together: z.string(), alone: z.string() }),
    replies: z.array(z.object({ id: z.enum(['yes', 'no', 'ratherNotSay']), label: z.string() })),
    dangerTogether: z.object({ one: z.array(z.string()), other: z.array(z.string()) }),
    whole: z.array(screen),
    short: z.array(screen),
    words: z.array(z.object({ id: z.string(), when: fit, text: z.string() })),
    /** Everything on the page was signed by the people outside who must. */
    signedOff: z.boolean(),
  }),
})
