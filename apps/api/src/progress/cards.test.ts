import { lock } from '@tweespraak/contract/learner/account'
import { eraseMine, exportMine, leaveCouple } from '@tweespraak/contract/learner/couple'
import { agreeCard, type Card, finishStep, readCards, readStep, saveAnswer } from '@tweespraak/contract/learner/steps'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCouple, type Person } from '../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { refused } from '../../test/refusals.ts'
import { finishes, reachesTalk } from '../../test/walk.ts'
import { aWorld, type World } from '../../test/world.ts'
import { KeyStore } from '../platform/keys/key-store.ts'
import { seal } from '../platform/keys/sealing.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

const stepId = 'm1-goal'
const exerciseId = 'm1-shared-goal'
const at = { stepId, exerciseId, audience: 'partnerNow', writtenIn: 'nl' } as const

const fills = (who: Person, gap: string, words: string, basedOn = 0) =>
  who.browser.call(saveAnswer, { body: { ...at, basedOn, value: { kind: 'fields', fields: { [gap]: words } } } })
const agrees = (who: Person, version: number) => who.browser.call(agreeCard, { body: { exerciseId, version } })
const cardOf = async (who: Person): Promise<Card | undefined> =>
  (await who.browser.call(readCards, { params: { stepId } })).cards[0]
const wordsOf = async (who: Person) =>
  Object.fromEntries((await cardOf(who))?.fields.map((it) => [it.gapId, it.words]) ?? [])

/** Two who stand before the card on which they write what they want together. */
async function beforeTheCard() {
  const { ana, ben } = await aCouple(world, town)
  for (const who of [ana, ben]) {
    await reachesTalk(who)
    await finishes(who, 'm1-read')
  }
  return { ana, ben }
}

describe('a card both write on', () => {
  test('two who write in different fields at the same moment both keep everything', async () => {
    const { ana, ben } = await beforeTheCard()
    await Promise.all([fills(ana, 'goal', 'samen wandelen'), fills(ben, 'notice', 'we laugh')])
    for (const who of [ana, ben]) expect(await wordsOf(who)).toEqual({ goal: 'samen wandelen', notice: 'we laugh' })
  })

  test('of two who write in one field at the same moment one is told that there is something newer', async () => {
    const { ana, ben } = await beforeTheCard()
    const outcomes = await Promise.allSettled([fills(ana, 'goal', 'van Ana'), fills(ben, 'goal', 'of Ben')])
    expect(outcomes.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
    await refused(fills(ana, 'goal', 'later'), 'answer.newer_exists')
    await fills(ana, 'goal', 'van Ana\n\nof Ben', 1)
    expect(await wordsOf(ben)).toEqual({ goal: 'van Ana\n\nof Ben' })
  })

  test('says of each field who changed it last', async () => {
    const { ana, ben } = await beforeTheCard()
    await fills(ana, 'goal', 'een')
    await fills(ben, 'goal', 'two', 1)
    await fills(ana, 'notice', 'drie')
    const lastBy = async (who: Person) =>
      Object.fromEntries((await cardOf(who))?.fields.map((it) => [it.gapId, it.lastBy]) ?? [])
    expect(await lastBy(ana)).toEqual({ goal: 'other', notice: 'me' })
    expect(await lastBy(ben)).toEqual({ goal: 'me', notice: 'other' })
    expect((await ana.browser.call(readStep, { params: { stepId } })).shared).toEqual([await cardOf(ana)])
  })

  test('a save names one field that the card has', async () => {
    const { ana } = await beforeTheCard()
    const sends = (fields: Record<string, string>) =>
      ana.browser.call(saveAnswer, { body: { ...at, basedOn: 0, value: { kind: 'fields', fields } } })
    await refused(sends({ goal: 'een', notice: 'twee' }), 'answer.does_not_fit')
    await refused(sends({}), 'answer.does_not_fit')
    await refused(sends({ nothing: 'x' }), 'answer.does_not_fit')
  })

  test('counts as answered for both when the fields that are asked for are filled', async () => {
    const { ana, ben } = await beforeTheCard()
    await fills(ana, 'notice', 'dat hoeft niet')
    await refused(ben.browser.call(finishStep, { params: { stepId } }), 'step.not_answered')
    await fills(ana, 'goal', '  ')
    await refused(ben.browser.call(finishStep, { params: { stepId } }), 'step.not_answered')
    await fills(ana, 'goal', 'wandelen', 1)
    expect(await finishes(ben, stepId)).toEqual({ state: 'done' })
  })

  test('stands in the database as nothing anybody can read', async () => {
    const { ana } = await beforeTheCard()
    await fills(ana, 'goal', 'canary-51c7')
    const { rows } = await world.database.owner.query(`select encode(value, 'escape') as v from progress.card_fields`)
    expect(JSON.stringify(rows)).not.toContain('canary-51c7')
  })

  test('one that was kept whole before is read under its fields, and is written on by field', async () => {
    const { ana, ben } = await beforeTheCard()
    const { owner } = world.database
    const { rows } = await owner.query('select couple_id as id from couples.memberships where person_id = $1', [
      ana.personId,
    ])
    const binding = { table: 'progress.couple_cards', row: exerciseId, owner: rows[0].id, version: 4 }
    const key = await world.app.get(KeyStore).of({ kind: 'couple', id: rows[0].id })
    const whole = seal(key, JSON.stringify({ kind: 'fields', fields: { goal: 'oud doel', notice: 'oud' } }), binding)
    await owner.query(
      `insert into progress.couple_cards (couple_id, exercise_id, step_id, content_version, written_in, version, value,
         complete, saved_at) values ($1, $2, $3, '1', 'nl', 4, $4, true, now())`,
      [rows[0].id, exerciseId, stepId, whole],
    )
    expect(await wordsOf(ana)).toEqual({ goal: 'oud doel', notice: 'oud' })
    expect(await finishes(ana, stepId)).toEqual({ state: 'done' })
    await fills(ben, 'goal', 'new goal')
    expect(await wordsOf(ana)).toEqual({ goal: 'new goal', notice: 'oud' })
  })
})

describe('a card is agreed', () => {
  test('when both say so of the same words; that only one did shows to nobody else', async () => {
    const { ana, ben } = await beforeTheCard()
    await fills(ana, 'goal', 'wandelen')
    await agrees(ana, 1)
    expect([(await cardOf(ana))?.agreed, (await cardOf(ben))?.agreed]).toEqual(['mine', 'no'])
    await agrees(ben, 1)
    expect([(await cardOf(ana))?.agreed, (await cardOf(ben))?.agreed]).toEqual(['both', 'both'])
  })

  test('until somebody changes a word: that ends it for both and tells both', async () => {
    const { ana, ben } = await beforeTheCard()
    await fills(ana, 'goal', 'wandelen')
    for (const who of [ana, ben]) await agrees(who, 1)
    await fills(ben, 'notice', 'and I decide')
    for (const who of [ana, ben]) expect(await cardOf(who)).toMatchObject({ agreed: 'changed', version: 2 })
    await refused(agrees(ana, 1), 'answer.newer_exists')
    for (const who of [ana, ben]) await agrees(who, 2)
    expect((await cardOf(ana))?.agreed).toBe('both')
  })

  test('not on a card without a word, not by somebody without a couple, nobody, or before the PIN', async () => {
    const { ana } = await beforeTheCard()
    await refused(agrees(ana, 1), 'step.not_open')
    const other = await beforeTheCard()
    await fills(other.ana, 'goal', 'van anderen')
    await refused(agrees(ana, 1), 'step.not_open')
    expect(await cardOf(ana)).toBeUndefined()
    await refused(agrees({ ...ana, browser: world.visitor() }, 1), 'session.none')
    await refused(cardOf({ ...ana, browser: world.visitor() }), 'session.none')
    await ana.browser.call(lock, {})
    await refused(agrees(ana, 1), 'session.locked')
    await refused(cardOf(ana), 'session.locked')
  })

  test('in the database nobody signs for the other, or writes under the name of the other', async () => {
    const { ana, ben } = await beforeTheCard()
    await fills(ana, 'goal', 'wandelen')
    const asAna = async (sql: string) => {
      const { owner } = world.database
      await owner.query('begin')
      await owner.query(`select set_config('role', 'tsp_participant', true), set_config('app.person', $1, true)`, [
        ana.personId,
      ])
      const outcome = await owner.query(sql).then(
        () => 'done',
        (error: Error) => error.message,
      )
      await owner.query('rollback')
      return outcome
    }
    const sign = (who: Person) =>
      `insert into progress.card_agreements select couple_id, exercise_id, '${who.personId}', 1 from progress.card_fields`
    expect(await asAna(sign(ana))).toBe('done')
    expect(await asAna(sign(ben))).toContain('row-level security')
    expect(await asAna(`update progress.card_fields set last_by = '${ben.personId}'`)).toContain('row-level security')
  })
})

describe('after the two parted', () => {
  test('both read the card, and neither writes on it or signs it', async () => {
    const { ana, ben } = await beforeTheCard()
    await fills(ana, 'goal', 'wandelen')
    for (const who of [ana, ben]) await finishes(who, stepId)
    await ana.browser.call(leaveCouple, {})
    for (const who of [ana, ben]) {
      expect(await wordsOf(who)).toEqual({ goal: 'wandelen' })
      await refused(fills(who, 'goal', 'anders', 1), 'step.not_open')
      await refused(agrees(who, 1), 'step.not_open')
    }
  })

  test('whoever is erased takes along the fields they changed last; those of the other stay', async () => {
    const { ana, ben } = await beforeTheCard()
    await fills(ana, 'goal', 'canary-ana')
    await fills(ben, 'notice', 'of Ben')
    for (const who of [ana, ben]) await finishes(who, stepId)
    await ana.browser.call(eraseMine, { body: { pin: ana.pin } })
    await world.work()
    expect(await wordsOf(ben)).toEqual({ notice: 'of Ben' })
    const { parts } = await ben.browser.call(exportMine, { body: { pin: ben.pin } })
    expect(JSON.stringify(parts)).not.toContain('canary-ana')
  })
})
