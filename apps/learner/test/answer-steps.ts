import type { Locale, Step } from '@tweespraak/content/shape'
import type { RequestOf } from '@tweespraak/contract/endpoint'
import { readPrivatePage } from '@tweespraak/contract/learner/private-page'
import {
  agreeCard,
  type Card,
  finishStep,
  type MyAnswer,
  passOverStep,
  readCards,
  readDraftKey,
  readHelp,
  readReveal,
  readStep,
  readToday,
  type StepLine,
  saveAnswer,
  shareAnswer,
} from '@tweespraak/contract/learner/steps'
import { refuse } from '@tweespraak/testing/contract-server'
import { keyOf } from './answer-account.ts'
import { filmsIn, help, privatePage, stepsIn, withQuestions } from './real-content.ts'
import type { WorldState } from './world-state.ts'

/** Answers about the programme: today, a step, what is written in it. */
export function answerSteps(world: WorldState): void {
  const stateOf = ({ id, exercises }: Step): StepLine['state'] => {
    if (world.done.has(id)) return 'done'
    if (world.passedOver.has(id)) return 'passedOver'
    const begun = world.mine.some(({ exerciseId }) => exercises.some((exercise) => exercise.id === exerciseId))
    return begun ? 'begun' : 'open'
  }
  const lineOf = (step: Step): StepLine => ({
    stepId: step.id,
    title: step.title,
    minutes: step.minutes,
    who: step.who,
    required: step.required && !world.optional.has(step.id),
    state: stateOf(step),
  })
  world.server
    .on(readToday, (_, { locale }) => {
      const steps = stepsIn(locale)
        .filter(({ who }) => who !== (jointStepsWait(world) ? 'together' : 'alone'))
        .map(lineOf)
      const next = steps.find(({ state }) => state !== 'done' && state !== 'passedOver') ?? null
      return {
        revealed: stepsIn(locale)
          .filter(({ id }) => world.revealed.has(id) && !world.revealsRead.has(id))
          .map(({ id, title }) => ({ stepId: id, title })),
        next: world.time === 'over' ? null : next,
        module: { number: 1, of: 8, steps },
        modulesDone: 0,
      }
    })
    .on(readStep, ({ params }, { locale }) => {
      const steps = stepsIn(locale)
      const number = steps.findIndex(({ id }) => id === params.stepId) + 1
      const found = world.instead ?? steps[number - 1] ?? refuse(404, 'not_found')
      return {
        step: { ...found, exercises: found.exercises.map((exercise) => withQuestions(exercise, locale)) },
        alone: world.alone ?? steps.find(({ id }) => id === found.instead) ?? null,
        place: { module: 1, number, of: steps.length },
        videos: [...filmsIn(locale)],
        compared: comparedIn(found, locale),
        state: stateOf(found),
        over: world.time === 'over',
        revealed: world.revealed.has(found.id),
        mine: world.mine,
        partner: world.fromPartner,
        shared: world.cards,
      }
    })
    .on(saveAnswer, ({ body: { stepId: _, basedOn, ...said } }) => {
      const exercise = stepsIn('nl')
        .flatMap(({ exercises }) => exercises)
        .find(({ id }) => id === said.exerciseId)
      if (exercise?.heldBy === 'both') return saveField(world, said, basedOn)
      const answers = world.mine
      const before = answers.find(({ exerciseId }) => exerciseId === said.exerciseId)
      const version = (before?.version ?? 0) + 1
      if (basedOn !== version - 1) refuse(409, 'answer.newer_exists')
      const saved = { version, savedAt: '2026-11-22T19:14:00.000Z', complete: true }
      const goes = said.audience === 'partnerNow' || said.audience === 'partnerAfterReveal'
      const answer: MyAnswer = { ...said, ...saved, given: goes ? (before?.given ?? null) : null }
      if (before) answers[answers.indexOf(before)] = answer
      else answers.push(answer)
      return saved
    })
    .on(finishStep, ({ params }) => {
      if (params.stepId === 'm1-begin' && !world.mine.some(({ exerciseId }) => exerciseId === 'm1-grade'))
        refuse(422, 'step.not_answered')
      world.done.add(params.stepId)
      const ids = stepsIn('nl')
        .find(({ id }) => id === params.stepId)
        ?.exercises.map(({ id }) => id)
      world.mine = world.mine.map((it) =>
        ids?.includes(it.exerciseId) && it.audience.startsWith('partner') ? { ...it, given: it.version } : it,
      )
      return { state: 'done' as const }
    })
    .on(readCards, ({ params }) => {
      const ids = (world.instead ?? stepsIn('nl').find(({ id }) => id === params.stepId))?.exercises.map(({ id }) => id)
      return { cards: world.cards.filter(({ exerciseId }) => ids?.includes(exerciseId)) }
    })
    .on(agreeCard, ({ body }) => {
      const card = world.cards.find(({ exerciseId }) => exerciseId === body.exerciseId)
      if (card?.version !== body.version) refuse(409, 'answer.newer_exists')
      world.cards = world.cards.map((it) => (it === card ? { ...it, agreed: 'mine' as const } : it))
      return { done: true as const }
    })
    .on(shareAnswer, ({ body: { exerciseId, version } }) => {
      world.mine = world.mine.map((it) => (it.exerciseId === exerciseId ? { ...it, given: version } : it))
      return { done: true as const }
    })
    .on(readReveal, ({ params }) => {
      world.revealsRead.add(params.stepId)
      return { done: true as const }
    })
    .on(passOverStep, ({ params }) => {
      world.passedOver.add(params.stepId)
      return { state: 'passedOver' as const }
    })
    .on(readPrivatePage, ({ query }) => privatePage(query.locale))
    // Each person has a key of their own.
    .on(readDraftKey, () => ({ key: keyOf(Number.parseInt(world.me.personId.slice(0, 2), 16)) }))
    .on(readHelp, ({ query }) => help(query.locale))
}

function comparedIn({ exercises }: Step, locale: Locale) {
  const wanted = new Set(exercises.flatMap((it) => (it.primitive === 'compare' ? [it.of] : [])))
  return stepsIn(locale).flatMap((it) => it.exercises.filter(({ id }) => wanted.has(id)))
}

const jointStepsWait = ({ wishes: { slower, pause } }: WorldState): boolean =>
  slower.mine || slower.partner || pause.mine || pause.partner
/** Saves one field of a card, over the version it was built on. */
function saveField(world: WorldState, { exerciseId, value, writtenIn }: Said, basedOn: number) {
  const [gapId, words] = value.kind === 'fields' ? (Object.entries(value.fields)[0] ?? []) : []
  if (gapId === undefined || words === undefined) refuse(422, 'answer.does_not_fit')
  const card = world.cards.find((it) => it.exerciseId === exerciseId)
  const others = card?.fields.filter((it) => it.gapId !== gapId) ?? []
  const version = (card?.fields.find((it) => it.gapId === gapId)?.version ?? 0) + 1
  if (basedOn !== version - 1) refuse(409, 'answer.newer_exists')
  const savedAt = '2026-11-22T19:14:00.000Z'
  const fields = [...others, { gapId, words, writtenIn, version, savedAt, lastBy: 'me' as const }]
  const agreed = card && card.agreed !== 'no' ? ('changed' as const) : ('no' as const)
  const changed: Card = { exerciseId, version: fields.reduce((sum, it) => sum + it.version, 0), agreed, fields }
  world.cards = [...world.cards.filter((it) => it !== card), changed]
  return { version, savedAt, complete: true }
}

type Said = Pick<RequestOf<typeof saveAnswer>['body'], 'exerciseId' | 'value' | 'writtenIn'>
