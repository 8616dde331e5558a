import { lock } from '@tweespraak/contract/learner/account'
import { giveConsent } from '@tweespraak/contract/learner/couple'
import { finishStep, readDraftKey, readHelp, readStep, readToday, saveAnswer } from '@tweespraak/contract/learner/steps'
import type { AnswerAudience, AnswerValue } from '@tweespraak/contract/values/answers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCouple, aSoloist, type Person } from '../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { refused } from '../../test/refusals.ts'
import { finishes, grades, passesOver, reachesTalk, saves } from '../../test/walk.ts'
import { aWorld, type World } from '../../test/world.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

interface Said {
  readonly stepId: string
  readonly exerciseId: string
  readonly value: AnswerValue
  readonly audience?: AnswerAudience
  readonly basedOn?: number
}

const save = (person: Person, said: Said) =>
  person.browser.call(saveAnswer, { body: { audience: 'onlyMe', basedOn: 0, writtenIn: 'nl', ...said } })

const grade = (number: number, basedOn = 0): Said => ({
  stepId: 'm1-begin',
  exerciseId: 'm1-grade',
  value: { kind: 'number', number },
  basedOn,
})

/** Walks a person to the step where both say three things. */
async function reachValues(person: Person): Promise<void> {
  await save(person, grade(7))
  await person.browser.call(finishStep, { params: { stepId: 'm1-begin' } })
  await person.browser.call(finishStep, { params: { stepId: 'm1-private' } })
  const { step } = await person.browser.call(readStep, { params: { stepId: 'm1-measure' } })
  const [measurement] = step.exercises as unknown as {
    id: string
    questions: { id: string; kind: string; min?: number; options?: { id: string }[] }[]
  }[]
  const replies = Object.fromEntries(
    (measurement?.questions ?? []).map((it) => [
      it.id,
      it.kind === 'rate' ? (it.min ?? 1) : (it.options?.[0]?.id ?? 'x'),
    ]),
  )
  await save(person, { stepId: 'm1-measure', exerciseId: 'm1-measurement', value: { kind: 'form', replies } })
  await person.browser.call(finishStep, { params: { stepId: 'm1-measure' } })
}

async function gapsOf(person: Person): Promise<string[]> {
  const { step } = await person.browser.call(readStep, { params: { stepId: 'm1-values' } })
  const [reveal] = step.exercises as unknown as { gaps: { id: string }[] }[]
  return (reveal?.gaps ?? []).map((it) => it.id)
}

const threeThings = (gaps: readonly string[], words: string): Said => ({
  stepId: 'm1-values',
  exerciseId: 'm1-three-things',
  audience: 'partnerAfterReveal',
  value: { kind: 'fields', fields: Object.fromEntries(gaps.map((gap) => [gap, `${words} ${gap}`])) },
})

describe('what somebody writes', () => {
  test('is saved at once, also unfinished, and is there on another device', async () => {
    const ana = await aSoloist(world, town)
    expect(await save(ana, grade(6))).toMatchObject({ version: 1, complete: true })
    const { mine } = await ana.browser.call(readStep, { params: { stepId: 'm1-begin' } })
    expect(mine).toMatchObject([{ exerciseId: 'm1-grade', value: { kind: 'number', number: 6 }, version: 1 }])
  })

  test('is never overwritten unseen: a save on an older version is refused', async () => {
    const ana = await aSoloist(world, town)
    await save(ana, grade(6))
    await save(ana, grade(7, 1))
    await refused(save(ana, grade(8, 1)), 'answer.newer_exists')
    await refused(save(ana, grade(8, 0)), 'answer.newer_exists')
    const { mine } = await ana.browser.call(readStep, { params: { stepId: 'm1-begin' } })
    expect(mine[0]?.value).toEqual({ kind: 'number', number: 7 })
  })

  test('has one effect when it is sent twice with one key', async () => {
    const ana = await aSoloist(world, town)
    const body = { audience: 'onlyMe', writtenIn: 'nl', ...grade(6), basedOn: 0 } as const
    const idempotencyKey = crypto.randomUUID()
    const [first, second] = await Promise.all([
      ana.browser.call(saveAnswer, { body }, { idempotencyKey }),
      ana.browser.call(saveAnswer, { body }, { idempotencyKey }),
    ])
    expect(second).toEqual(first)
    await refused(
      ana.browser.call(saveAnswer, { body: { ...body, ...grade(9), basedOn: 0 } }, { idempotencyKey }),
      'request.idempotency_key_reused',
    )
  })

  test('is refused with a code where it holds a character that cannot be kept, and is no fault of ours', async () => {
    const ana = await aSoloist(world, town)
    const value = { kind: 'fields', fields: { 'line-1': 'a\u0000b' } } as const
    await refused(save(ana, { stepId: 'm1-values', exerciseId: 'm1-three-things', value }), 'request.nul_in_text')
  })

  test('stands in the database as nothing anybody can read', async () => {
    const ana = await aSoloist(world, town)
    await reachValues(ana)
    await save(ana, threeThings(await gapsOf(ana), 'canary-4f1c'))
    const dump = await world.database.owner.query(`select encode(value, 'escape') as v from progress.answers`)
    expect(JSON.stringify(dump.rows)).not.toContain('canary-4f1c')
  })

  test.each([
    ['a step of another exercise', { stepId: 'm1-values' }, 'step.not_open'],
    ['a grade of eleven', { value: { kind: 'number', number: 11 } }, 'answer.does_not_fit'],
    ['a text for a grade', { value: { kind: 'text', text: 'zeven' } }, 'answer.does_not_fit'],
    ['an audience the exercise does not offer', { audience: 'partnerNow' }, 'answer.audience_not_offered'],
    ['an exercise that is not there', { exerciseId: 'm9-nothing' }, 'answer.does_not_fit'],
    ['a step that is not there', { stepId: 'm9-nothing' }, 'step.not_open'],
  ] as const)('is refused when it is %s', async (_name, change, code) => {
    const ana = await aSoloist(world, town)
    await refused(save(ana, { ...grade(7), ...change } as Said), code)
  })

  test('needs the consent to take part, and needs it still', async () => {
    const ana = await aSoloist(world, town)
    await ana.browser.call(giveConsent, {
      body: { purpose: 'takingPart', given: false, textHash: 'c'.repeat(64), locale: 'nl' },
    })
    await refused(save(ana, grade(7)), 'consent.needed')
  })
})

describe('private and shared', () => {
  test('a grade never reaches the partner, on any path', async () => {
    const { ana, ben } = await aCouple(world, town)
    await save(ana, grade(3))
    const { mine, partner, shared } = await ben.browser.call(readStep, { params: { stepId: 'm1-begin' } })
    expect({ mine, partner, shared }).toEqual({ mine: [], partner: [], shared: [] })
  })

  test('what is not yours is not there: a step nobody has and one that is still closed give the same 404', async () => {
    const ana = await aSoloist(world, town)
    const closed = await ana.browser.fetch('/api/learner/steps/m1-week')
    const missing = await ana.browser.fetch('/api/learner/steps/m1-never')
    expect(closed.status).toBe(404)
    expect(await closed.text()).toBe(await missing.text())
  })
})

describe('going through the programme', () => {
  test('nobody waits for the other: after one’s own part the next step is open', async () => {
    const { ana } = await aCouple(world, town)
    await reachValues(ana)
    await save(ana, threeThings(await gapsOf(ana), 'van Ana'))
    expect(await ana.browser.call(finishStep, { params: { stepId: 'm1-values' } })).toEqual({ state: 'done' })
    expect((await ana.browser.call(readToday, {})).next?.stepId).toBe('m1-wish')
  })

  test('a step is not done while something in it is unanswered', async () => {
    const ana = await aSoloist(world, town)
    await refused(ana.browser.call(finishStep, { params: { stepId: 'm1-begin' } }), 'step.not_answered')
    await refused(ana.browser.call(finishStep, { params: { stepId: 'm1-week' } }), 'step.not_open')
  })

  test('a step can be passed over: the way goes on, what was written stays, and it can be done later', async () => {
    const ana = await aSoloist(world, town)
    await grades(ana, 7)
    await finishes(ana, 'm1-private')
    const form = {
      stepId: 'm1-measure',
      exerciseId: 'm1-measurement',
      value: { kind: 'form', replies: { talk: 2 } },
    } as const
    await saves(ana, form)
    expect(await passesOver(ana, 'm1-measure')).toEqual({ state: 'passedOver' })
    expect((await ana.browser.call(readToday, {})).next?.stepId).toBe('m1-values')
    const { mine } = await ana.browser.call(readStep, { params: { stepId: 'm1-measure' } })
    expect(mine).toMatchObject([{ value: { kind: 'form', replies: { talk: 2 } } }])
    await refused(finishes(ana, 'm1-measure'), 'step.not_answered')
    expect(await finishes(ana, 'm1-private')).toEqual({ state: 'done' })
    expect(await passesOver(ana, 'm1-private'), 'what is done stays done').toEqual({ state: 'done' })
  })

  test('a step that was passed over is done once it is finished after all', async () => {
    const ana = await aSoloist(world, town)
    await grades(ana, 7)
    await finishes(ana, 'm1-private')
    for (const stepId of ['m1-measure', 'm1-values', 'm1-wish']) await passesOver(ana, stepId)
    const { step } = await ana.browser.call(readStep, { params: { stepId: 'm1-wish' } })
    const [cards] = step.exercises as unknown as { id: string; options: { id: string }[] }[]
    const chosen = [cards?.options[0]?.id ?? '']
    await saves(ana, { stepId: 'm1-wish', exerciseId: cards?.id ?? '', value: { kind: 'choice', chosen } })
    expect(await finishes(ana, 'm1-wish')).toEqual({ state: 'done' })
  })

  test('what is read side by side brings the questions it answered, each in their own language', async () => {
    const { ana, ben } = await aCouple(world, town)
    for (const person of [ana, ben]) await reachesTalk(person)
    const dutch = await ana.browser.call(readStep, { params: { stepId: 'm1-read' } })
    const english = await ben.browser.call(readStep, { params: { stepId: 'm1-read' } })
    expect(dutch.compared.map((it) => it.id)).toEqual(['m1-three-things'])
    expect(english.compared.map((it) => it.id)).toEqual(['m1-three-things'])
    expect(english.compared[0]?.question).not.toEqual(dutch.compared[0]?.question)
    expect((await ana.browser.call(readStep, { params: { stepId: 'm1-begin' } })).compared).toEqual([])
  })

  test('the first step cannot be passed over, nor one that is not open, nor one that is not there', async () => {
    const ana = await aSoloist(world, town)
    await refused(passesOver(ana, 'm1-begin'), 'step.not_to_pass_over')
    await refused(passesOver(ana, 'm1-values'), 'step.not_open')
    await refused(passesOver(ana, 'm9-nothing'), 'step.not_open')
    await refused(passesOver({ ...ana, browser: world.visitor() }, 'm1-begin'), 'session.none')
  })

  test('who is alone for now gets a step of their own in place of the joint ones', async () => {
    const ana = await aSoloist(world, town)
    const { module } = await ana.browser.call(readToday, {})
    expect(module.steps.filter((it) => it.who === 'together')).toEqual([])
    expect(module.steps.filter((it) => it.who === 'alone')).toHaveLength(1)
  })

  test('each reads in their own language', async () => {
    const { ana, ben } = await aCouple(world, town)
    const dutch = await ana.browser.call(readStep, { params: { stepId: 'm1-begin' } })
    const english = await ben.browser.call(readStep, { params: { stepId: 'm1-begin' } })
    expect(english.step.title).not.toBe(dutch.step.title)
  })

  test('nobody and a locked screen are refused on every path', async () => {
    const ana = await aSoloist(world, town)
    await ana.browser.call(lock, {})
    for (const who of [
      { browser: world.visitor(), code: 'session.none' },
      { ...ana, code: 'session.locked' },
    ]) {
      await refused(who.browser.call(readToday, {}), who.code)
      await refused(who.browser.call(readStep, { params: { stepId: 'm1-begin' } }), who.code)
      await refused(who.browser.call(finishStep, { params: { stepId: 'm1-begin' } }), who.code)
      await refused(who.browser.call(readDraftKey, {}), who.code)
      await refused(save({ ...ana, browser: who.browser }, grade(7)), who.code)
    }
  })

  test('help is open to everybody', async () => {
    const { entries } = await world.visitor().call(readHelp, { query: { locale: 'nl' } })
    expect(entries.some((it) => it.phone === '112')).toBe(true)
  })
})
