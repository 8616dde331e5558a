import type { AnyExercise, Step, Video } from '@tweespraak/content/shape'
import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { answerAudience, answerValue } from '../values/answers.ts'
import { done, instant, locale } from '../values/values.ts'

/** The id of a step or exercise in the content: letters, digits and dashes. Never in an address people see. */
const contentId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))

/**
 * Something of the programme, with the type that the content gives it. The content is checked when it is built, so here
 * only its id is looked at.
 */
function fromContent<T extends { id: string }>(what: string) {
  const named = z.looseObject({ id: contentId })
  const schema = z.custom<T>((value) => named.safeParse(value).success)
  return schema.register(z.globalRegistry, { type: 'object', description: `${what}, as packages/content shapes it.` })
}

/** Where this person is with a step, whatever the partner did. `passedOver`: left out on purpose; it stays open for later. */
export const stepState = z.enum(['open', 'begun', 'done', 'passedOver', 'later'])

export const stepLine = z.object({
  stepId: contentId,
  title: z.string(),
  minutes: z.int(),
  who: z.enum(['apart', 'together', 'alone']),
  /** Counts for going on. What does not is an offer. */
  required: z.boolean(),
  state: stepState,
})
export type StepLine = z.output<typeof stepLine>

export const readToday = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/today',
  summary: 'What there is to do: the step to go on with, and the steps of the module it is in.',
  behindPin: true,
  response: z.object({
    /** Steps that both are behind, and whose shared words this person has not read. For both, whoever came first. */
    revealed: z.array(z.object({ stepId: contentId, title: z.string() })),
    /** null: everything that is open is done, or the couple's time is over. */
    next: z.nullable(stepLine),
    module: z.object({
      number: z.int(),
      of: z.int(),
      steps: z.array(stepLine),
    }),
    /** Crossings of the twist: modules this couple has been through. */
    modulesDone: z.int(),
  }),
})

/** One saved answer of the person who asks. */
export const myAnswer = z.object({
  exerciseId: contentId,
  value: answerValue,
  audience: answerAudience,
  writtenIn: locale,
  /** Counts the saves; sent back with the next save, so that two devices do not overwrite each other unseen. */
  version: z.int(),
  savedAt: instant,
  complete: z.boolean(),
  /** The version of which the partner has got a copy. null: the partner has none. */
  given: z.nullable(z.int()),
})
export type MyAnswer = z.output<typeof myAnswer>

/** A card of the couple that both edit, field by field. */
export const card = z.object({
  exerciseId: contentId,
  /** Grows with every change of a field. */
  version: z.int(),
  /** `mine`: this person said that it is good. `both`: both did. `changed`: it was changed since this person did. */
  agreed: z.enum(['no', 'mine', 'both', 'changed']),
  fields: z.array(
    z.object({
      gapId: contentId,
      words: z.string(),
      writtenIn: locale,
      /** Counts the saves of this field; sent back with the next save of it. 0: kept with the whole card, long ago. */
      version: z.int(),
      savedAt: instant,
      /** Who changed it last; null where that was not noted. */
      lastBy: z.nullable(z.enum(['me', 'other'])),
    }),
  ),
})
export type Card = z.output<typeof card>

/** What the partner shared with the person who asks. */
export const partnerAnswer = z.object({ exerciseId: contentId, value: answerValue, writtenIn: locale })
export type PartnerAnswer = z.output<typeof partnerAnswer>

export const readStep = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/steps/:stepId',
  summary: 'One step in the person’s language, with own answers and what the partner shared.',
  behindPin: true,
  params: z.strictObject({ stepId: contentId }),
  response: z.object({
    step: fromContent<Step>('A step'),
    place: z.object({ module: z.int(), number: z.int(), of: z.int() }),
    /**
     * The step for one person beside a step for two: gone to by choice, or, for a deep step, read in its place. Null where
     * there is none.
     */
    alone: z.nullable(fromContent<Step>('A step')),
    /** Each film in the step, with addresses instead of file names. */
    videos: z.array(fromContent<Video>('A film')),
    /** Each exercise of an earlier step whose answers this step shows. */
    compared: z.array(fromContent<AnyExercise>('An exercise')),
    state: stepState,
    /** The couple's time is over: the step can be read and written in, and not ended. */
    over: z.boolean(),
    /**
     * Both are behind this step, so each reads what the other shared in it. That there is nothing has one form, whether
     * it was kept, skipped, empty or taken back.
     */
    revealed: z.boolean(),
    mine: z.array(myAnswer),
    partner: z.array(partnerAnswer),
    /** Cards of the couple that both edit. */
    shared: z.array(card),
  }),
})

export const saveAnswer = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/answers',
  summary:
    'Saves one answer, complete or not. Every save is kept until the next. The partner gets nothing of it; what is no longer to be shared is taken back at once. Of a card for two, a save names one field and the version of that field.',
  behindPin: true,
  body: z.strictObject({
    stepId: contentId,
    exerciseId: contentId,
    value: answerValue,
    audience: answerAudience,
    writtenIn: locale,
    /** The version this was built on; 0 when there was none. */
    basedOn: z.int().check(z.nonnegative()),
  }),
  response: z.object({ version: z.int(), savedAt: instant, complete: z.boolean() }),
  problems: ['answer.newer_exists', 'answer.does_not_fit', 'answer.audience_not_offered', 'step.not_open'],
})

export const shareAnswer = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/answers/share',
  summary: 'Gives the partner an answer as it stands now, after its step was finished.',
  behindPin: true,
  body: z.strictObject({
    stepId: contentId,
    exerciseId: contentId,
    /** The version that this person looks at; another one is not given. */
    version: z.int().check(z.positive()),
  }),
  response: done,
  problems: ['answer.newer_exists', 'step.not_open'],
})

export const readCards = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/steps/:stepId/cards',
  summary: 'The cards for two in a step as they stand, for a page that looks again while it is open.',
  behindPin: true,
  params: z.strictObject({ stepId: contentId }),
  response: z.object({ cards: z.array(card) }),
})

export const agreeCard = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/cards/agree',
  summary: 'This person says that a card is good as it stands; agreed when both do. A later change ends it for both.',
  behindPin: true,
  body: z.strictObject({
    exerciseId: contentId,
    /** The version of the card that this person looks at. */
    version: z.int().check(z.positive()),
  }),
  response: done,
  problems: ['answer.newer_exists', 'step.not_open'],
})

export const readReveal = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/steps/:stepId/reveal/read',
  summary: 'This person has read what both shared in a step; today no longer begins with it.',
  behindPin: true,
  params: z.strictObject({ stepId: contentId }),
  response: done,
  problems: ['step.not_open'],
})

export const finishStep = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/steps/:stepId/finish',
  summary:
    'Marks a step as done by this person, as its completion rule allows, and gives the partner what this person chose to share in it.',
  behindPin: true,
  params: z.strictObject({ stepId: contentId }),
  response: z.object({ state: stepState }),
  problems: ['step.not_answered', 'step.not_open', 'couple.time_is_over'],
})

export const passOverStep = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/steps/:stepId/pass-over',
  summary: 'Leaves a step out, without saying why. What was written in it stays, and it can still be done later.',
  behindPin: true,
  params: z.strictObject({ stepId: contentId }),
  response: z.object({ state: stepState }),
  problems: ['step.not_open', 'step.not_to_pass_over', 'couple.time_is_over'],
})

export const readDraftKey = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/drafts/key',
  summary: 'The key of this person’s drafts on the device; kept in memory only, gone when the private area closes.',
  behindPin: true,
  response: z.object({ key: z.base64() }),
})

/** Something was shown to be there; nothing is given back. */
export const stillHere = endpoint({
  audience: 'learner',
  method: 'POST',
  path: '/me/here',
  summary: 'Keeps the private area open while a talk at the table goes on.',
  behindPin: true,
  repetition: 'reevaluate',
  response: done,
})

export const readHelp = endpoint({
  audience: 'learner',
  method: 'GET',
  path: '/help',
  summary: 'The help list and the safety texts, newest version, in the asked language.',
  openTo: 'nobody',
  query: z.strictObject({ locale }),
  response: z.object({
    entries: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** For whom, in one sentence. */
        forWhom: z.string(),
        phone: z.nullable(z.string()),
        website: z.nullable(z.string()),
        hours: z.string(),
        /** A person has checked number and hours. */
        checked: z.boolean(),
      }),
    ),
    texts: z.record(z.string(), z.string()),
    /** The people outside who must have signed the private questions and their words. */
    signedOff: z.boolean(),
    /** The check before the start. `stop`: no account; `alone`: no pairing; `ask`: the person decides after reading. */
    notForYou: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        answer: z.string(),
        outcome: z.enum(['stop', 'alone', 'ask']),
        help: z.array(z.string()),
      }),
    ),
  }),
})
