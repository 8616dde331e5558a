import { lock } from '@tweespraak/contract/learner/account'
import { eraseMine, exportMine, leaveCouple } from '@tweespraak/contract/learner/couple'
import { readReveal, readStep, readToday, saveAnswer, shareAnswer } from '@tweespraak/contract/learner/steps'
import type { AnswerAudience } from '@tweespraak/contract/values/answers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCouple, aPerson, type Person } from '../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { refused } from '../../test/refusals.ts'
import { finishes, grades, passesOver } from '../../test/walk.ts'
import { aWorld, type World } from '../../test/world.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

const stepId = 'm1-wish'
const look = (who: Person, step = stepId) => who.browser.call(readStep, { params: { stepId: step } })
const today = (who: Person) => who.browser.call(readToday, {})
const reads = (who: Person, step = stepId) => who.browser.call(readReveal, { params: { stepId: step } })
const gives = (who: Person, version: number, exerciseId = 'm1-wish-words') =>
  who.browser.call(shareAnswer, { body: { stepId, exerciseId, version } })

/** Chooses a card for oneself and writes a wish. */
async function writes(who: Person, words: string, audience: AnswerAudience = 'partnerAfterReveal', basedOn = 0) {
  const said = { stepId, writtenIn: 'nl', basedOn } as const
  if (basedOn === 0) {
    const cards = { kind: 'choice' as const, chosen: ['more-talk'] }
    await who.browser.call(saveAnswer, {
      body: { ...said, exerciseId: 'm1-wish-cards', value: cards, audience: 'onlyMe' },
    })
  }
  return who.browser.call(saveAnswer, {
    body: { ...said, exerciseId: 'm1-wish-words', value: { kind: 'text', text: words }, audience },
  })
}

/** Two who stand before the step in which each writes a wish. */
async function beforeTheWish() {
  const { ana, ben } = await aCouple(world, town)
  for (const who of [ana, ben]) {
    await grades(who, 7)
    await finishes(who, 'm1-private')
    for (const step of ['m1-measure', 'm1-values']) await passesOver(who, step)
    await reads(who, 'm1-values').catch(() => undefined)
  }
  await reads(ana, 'm1-values')
  return { ana, ben }
}

const wordsOf = async (who: Person) => (await look(who)).partner.map((it) => it.value)
const text = (words: string) => ({ kind: 'text', text: words })

describe('what somebody writes reaches the partner by a press', () => {
  test('and not by being saved: what somebody is still writing is read by nobody, also after the other is done', async () => {
    const { ana, ben } = await beforeTheWish()
    await writes(ben, 'I wish you would stop drinki')
    await writes(ana, 'canary-ana')
    await finishes(ana, stepId)
    expect(await wordsOf(ana)).toEqual([])
    const { parts } = await ana.browser.call(exportMine, { body: { pin: ana.pin } })
    expect(JSON.stringify(parts)).not.toContain('drinki')
    await finishes(ben, stepId)
    expect(await wordsOf(ana)).toEqual([text('I wish you would stop drinki')])
    expect(await wordsOf(ben)).toEqual([text('canary-ana')])
  })

  test('words that may be read at once are read from the press on, and not before', async () => {
    const { ana, ben } = await beforeTheWish()
    for (const who of [ana, ben]) await passesOver(who, stepId)
    for (const step of ['m1-read', 'm1-goal', 'm1-home']) await passesOver(ana, step)
    const action = {
      stepId: 'm1-week',
      exerciseId: 'm1-week-action',
      audience: 'partnerNow',
      writtenIn: 'nl',
      basedOn: 0,
    } as const
    const seen = async () => JSON.stringify((await ben.browser.call(exportMine, { body: { pin: ben.pin } })).parts)
    const check = { kind: 'form', replies: { how: 3 } } as const
    await ana.browser.call(saveAnswer, { body: { ...action, value: { kind: 'choice', chosen: ['thanks'] } } })
    await ana.browser.call(saveAnswer, {
      body: { ...action, exerciseId: 'm1-check', value: check, audience: 'onlyMe' },
    })
    expect(await seen()).not.toContain('m1-week-action')
    await finishes(ana, 'm1-week')
    expect(await seen()).toContain('m1-week-action')
    expect(await seen()).not.toContain('m1-check')
  })

  test('a change afterwards is the writer’s alone until it is given too', async () => {
    const { ana, ben } = await beforeTheWish()
    for (const who of [ana, ben]) {
      await writes(who, 'first')
      await finishes(who, stepId)
    }
    const { version } = await writes(ana, 'second', 'partnerAfterReveal', 1)
    expect(await wordsOf(ben)).toEqual([text('first')])
    expect((await look(ana)).mine.find((it) => it.exerciseId === 'm1-wish-words')).toMatchObject({ version, given: 1 })
    await refused(gives(ana, 1), 'answer.newer_exists')
    await gives(ana, version)
    expect(await wordsOf(ben)).toEqual([text('second')])
    expect((await look(ana)).mine.find((it) => it.exerciseId === 'm1-wish-words')).toMatchObject({ given: version })
  })

  test('taking back removes the copy at once, and giving again is a press again', async () => {
    const { ana, ben } = await beforeTheWish()
    for (const who of [ana, ben]) {
      await writes(who, 'first')
      await finishes(who, stepId)
    }
    await writes(ana, 'first', 'onlyMe', 1)
    expect(await wordsOf(ben)).toEqual([])
    await writes(ana, 'first', 'partnerAfterReveal', 2)
    expect(await wordsOf(ben)).toEqual([])
    await gives(ana, 3)
    expect(await wordsOf(ben)).toEqual([text('first')])
  })

  test('nothing is given of a step that was not finished, of a card for two, or to nobody', async () => {
    const { ana } = await beforeTheWish()
    await writes(ana, 'first')
    await refused(gives(ana, 1), 'step.not_open')
    await passesOver(ana, stepId)
    await refused(gives(ana, 1), 'step.not_open')
    await refused(gives({ ...ana, browser: world.visitor() }, 1), 'session.none')
    const eva = await aPerson(world, 'Eva')
    await refused(gives(eva, 1), 'step.not_open')
    await ana.browser.call(lock, {})
    await refused(gives(ana, 1), 'session.locked')
  })

  test('the database refuses a copy of a step that its writer has not finished, and one after parting', async () => {
    const { ana, ben } = await beforeTheWish()
    await writes(ana, 'first')
    const inserts = async () => {
      const { owner } = world.database
      await owner.query('begin')
      await owner.query(`select set_config('role', 'tsp_participant', true), set_config('app.person', $1, true)`, [
        ana.personId,
      ])
      const outcome = await owner
        .query(
          `insert into progress.shared_answers (couple_id, author_id, exercise_id, step_id, audience, written_in, version, value)
           select couple_id, person_id, 'm1-wish-words', 'm1-wish', 'partnerNow', 'nl', 1, '' from couples.memberships
           where person_id = $1`,
          [ana.personId],
        )
        .then(
          () => 'given',
          (error: Error) => error.message,
        )
      await owner.query('rollback')
      return outcome
    }
    expect(await inserts()).toContain('row-level security')
    await finishes(ana, stepId)
    await writes(ana, 'first', 'onlyMe', 1)
    expect(await inserts()).toBe('given')
    await ben.browser.call(leaveCouple, {})
    expect(await inserts()).toContain('row-level security')
  })
})

describe('a reveal comes for both when both are behind the step', () => {
  test('whoever came first: today begins with it, until each has read it', async () => {
    const { ana, ben } = await beforeTheWish()
    await writes(ana, 'canary-ana')
    await finishes(ana, stepId)
    for (const who of [ana, ben]) expect((await today(who)).revealed).toEqual([])
    await refused(reads(ana), 'step.not_open')
    await writes(ben, 'canary-ben')
    await finishes(ben, stepId)
    for (const who of [ana, ben]) expect((await today(who)).revealed).toMatchObject([{ stepId }])
    await reads(ana)
    expect((await today(ana)).revealed).toEqual([])
    expect((await today(ben)).revealed).toMatchObject([{ stepId }])
  })

  test('until then nothing that one of the two reads changes by what the other does', async () => {
    const { ana, ben } = await beforeTheWish()
    const before = [await look(ben), await today(ben)]
    await writes(ana, 'canary-ana')
    await finishes(ana, stepId)
    expect([await look(ben), await today(ben)]).toEqual(before)
    await writes(ben, 'canary-ben')
    await passesOver(ben, stepId)
    expect((await look(ben)).partner).toEqual([
      { exerciseId: 'm1-wish-words', value: text('canary-ana'), writtenIn: 'nl' },
    ])
  })

  test('that there is nothing looks the same, whether it was kept, left empty, skipped or taken back', async () => {
    const ways: Record<string, (ana: Person) => Promise<unknown>> = {
      kept: async (ana) => {
        await writes(ana, 'canary', 'onlyMe')
        await finishes(ana, stepId)
      },
      empty: async (ana) => {
        await writes(ana, '')
        await finishes(ana, stepId)
      },
      skipped: async (ana) => {
        await writes(ana, 'canary')
        await passesOver(ana, stepId)
      },
      takenBack: async (ana) => {
        await writes(ana, 'canary')
        await finishes(ana, stepId)
        await writes(ana, 'canary', 'onlyMe', 1)
      },
    }
    const seen = await Promise.all(
      Object.values(ways).map(async (way) => {
        const { ana, ben } = await beforeTheWish()
        await way(ana)
        await passesOver(ben, stepId)
        return { step: await look(ben), today: await today(ben) }
      }),
    )
    for (const each of seen) expect(each).toEqual(seen[0])
    expect(seen[0]).toMatchObject({ step: { revealed: true, partner: [] }, today: { revealed: [{ stepId }] } })
  })

  test('one who skipped it and finishes it after all opens nothing twice, and gives then', async () => {
    const { ana, ben } = await beforeTheWish()
    for (const who of [ana, ben]) await passesOver(who, stepId)
    for (const who of [ana, ben]) await reads(who)
    await writes(ana, 'late')
    await finishes(ana, stepId)
    expect(await wordsOf(ben)).toEqual([text('late')])
    for (const who of [ana, ben]) expect((await today(who)).revealed).toEqual([])
  })

  test('in the database nobody asks whether the other is behind a step before being behind it', async () => {
    const { ana, ben } = await beforeTheWish()
    await passesOver(ana, stepId)
    const asks = async (who: Person) => {
      const { owner } = world.database
      await owner.query('begin')
      await owner.query(`select set_config('role', 'tsp_participant', true), set_config('app.person', $1, true)`, [
        who.personId,
      ])
      const { rows } = await owner.query(
        `select app.both_behind(couple_id, $2, null) as both from couples.memberships where person_id = $1`,
        [who.personId, stepId],
      )
      await owner.query('rollback')
      return rows[0]?.both
    }
    expect([await asks(ana), await asks(ben)]).toEqual([false, false])
    await passesOver(ben, stepId)
    expect([await asks(ana), await asks(ben)]).toEqual([true, true])
  })

  test('nobody, and nobody before the PIN, says to have read it', async () => {
    const { ana } = await beforeTheWish()
    await refused(reads({ ...ana, browser: world.visitor() }), 'session.none')
    await ana.browser.call(lock, {})
    await refused(reads(ana), 'session.locked')
  })
})

describe('after the two parted', () => {
  test('both read what was shared until then, and what one does later opens nothing', async () => {
    const { ana, ben } = await beforeTheWish()
    for (const who of [ana, ben]) {
      await writes(who, who === ana ? 'of Ana' : 'of Ben')
      await finishes(who, stepId)
    }
    await ana.browser.call(leaveCouple, {})
    expect(await wordsOf(ana)).toEqual([text('of Ben')])
    expect(await wordsOf(ben)).toEqual([text('of Ana')])
    await writes(ben, 'later words', 'partnerNow', 1).catch(() => undefined)
    expect(await wordsOf(ana)).toEqual([text('of Ben')])
    await refused(gives(ben, 1), 'step.not_open')

    const other = await beforeTheWish()
    await writes(other.ana, 'of Ana')
    await finishes(other.ana, stepId)
    await other.ben.browser.call(leaveCouple, {})
    await writes(other.ben, 'of Ben')
    await finishes(other.ben, stepId)
    expect(await wordsOf(other.ben)).toEqual([])
  })

  test('whoever left takes back what they shared, at once', async () => {
    const { ana, ben } = await beforeTheWish()
    for (const who of [ana, ben]) {
      await writes(who, 'first')
      await finishes(who, stepId)
    }
    await ana.browser.call(leaveCouple, {})
    await writes(ana, 'first', 'onlyMe', 1)
    expect(await wordsOf(ben)).toEqual([])
  })

  test('that the other took everything back and left, and that the other was erased, look the same', async () => {
    const [left, erased] = [await beforeTheWish(), await beforeTheWish()]
    for (const { ana, ben } of [left, erased]) {
      for (const who of [ana, ben]) {
        await writes(who, 'first')
        await finishes(who, stepId)
      }
    }
    await writes(left.ana, 'first', 'onlyMe', 1)
    await left.ana.browser.call(leaveCouple, {})
    await erased.ana.browser.call(eraseMine, { body: { pin: erased.ana.pin } })
    await world.work()
    const seen = await look(left.ben)
    expect(seen).toMatchObject({ revealed: true, partner: [] })
    const bare = ({ mine, ...rest }: typeof seen) => ({ ...rest, mine: mine.map((it) => ({ ...it, savedAt: '' })) })
    expect(bare(await look(erased.ben))).toEqual(bare(seen))
    expect(await today(erased.ben)).toEqual(await today(left.ben))
  })
})
