import { lock } from '@tweespraak/contract/learner/account'
import { readConversations } from '@tweespraak/contract/learner/conversations'
import {
  acceptInvite,
  eraseMine,
  exportMine,
  invitePartner,
  leaveCouple,
  readCouple,
  redeemCode,
  seeParting,
} from '@tweespraak/contract/learner/couple'
import { readStep, readToday, saveAnswer } from '@tweespraak/contract/learner/steps'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCode, aCouple, aPerson, aSoloist, type Person } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { refused } from '../../../test/refusals.ts'
import { finishes, reachesTalk } from '../../../test/walk.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { days } from '../../platform/domain/duration.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

const coupleOf = async (who: Person) => (await who.browser.call(readCouple, {})).couple
const invited = async (by: Person) => (await by.browser.call(invitePartner, {})).spokenCode
const accepts = (who: Person, invite: string) => who.browser.call(acceptInvite, { body: { invite } })
const aWeekLater = () => world.travel(days(7))

/** Two who walked to the talk of module 1 and filled in a card together there. */
async function aCoupleWithACard() {
  const { ana, ben } = await aCouple(world, town)
  for (const who of [ana, ben]) {
    await reachesTalk(who)
    await finishes(who, 'm1-read')
  }
  await ana.browser.call(saveAnswer, { body: { ...card('canary-card'), basedOn: 0 } })
  for (const who of [ana, ben]) await finishes(who, 'm1-goal')
  return { ana, ben }
}

const card = (words: string) =>
  ({
    stepId: 'm1-goal',
    exerciseId: 'm1-shared-goal',
    audience: 'partnerNow',
    writtenIn: 'nl',
    value: { kind: 'fields', fields: { goal: words } },
  }) as const

describe('a couple is these two people', () => {
  test('after one left, a third person is refused by spoken code and by link, and the invite stays open', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ana.browser.call(leaveCouple, {})
    aWeekLater()
    const { link, spokenCode } = await ben.browser.call(invitePartner, {})
    const cas = await aPerson(world, 'Cas')
    await refused(accepts(cas, spokenCode), 'invite.for_somebody_else')
    await refused(accepts(cas, link.split('#')[1] ?? ''), 'invite.for_somebody_else')
    expect(await coupleOf(cas)).toBeNull()
    await accepts(ana, spokenCode)
    expect(await coupleOf(ana)).toMatchObject({ partner: { alias: 'Ben' }, apart: null })
  })

  test('of the first partner and a third person who accept at the same moment the first partner joins', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ana.browser.call(leaveCouple, {})
    aWeekLater()
    const invite = await invited(ben)
    const cas = await aPerson(world, 'Cas')
    const outcomes = await Promise.allSettled([accepts(cas, invite), accepts(ana, invite), accepts(cas, invite)])
    expect(outcomes.map((it) => it.status)).toEqual(['rejected', 'fulfilled', 'rejected'])
    expect(await coupleOf(cas)).toBeNull()
  })

  test('the place of somebody who was erased is given to nobody', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ana.browser.call(eraseMine, { body: { pin: ana.pin } })
    await world.work()
    aWeekLater()
    const invite = await invited(ben)
    await refused(accepts(await aPerson(world, 'Cas'), invite), 'invite.for_somebody_else')
  })

  test('also the database gives no third place, whoever asks it', async () => {
    const { ana, ben } = await aCouple(world, town)
    const { owner } = world.database
    const { rows } = await owner.query('select couple_id as id from couples.memberships where person_id = $1', [
      ana.personId,
    ])
    await owner.query('update couples.memberships set until_at = now() where person_id = $1', [ana.personId])
    const third = `insert into couples.memberships (couple_id, person_id, line, alias, from_at)
      select $1, gen_random_uuid(), 'one', alias, now() from couples.memberships where person_id = $2`
    await expect(owner.query(third, [rows[0].id, ben.personId])).rejects.toThrow('two_people')
    await owner.query('delete from couples.memberships where person_id = $1', [ana.personId])
    await expect(owner.query(third, [rows[0].id, ben.personId])).rejects.toThrow('two_people')
  })

  test('a place cannot be handed on by changing whose it is', async () => {
    await aCouple(world, town)
    const { owner } = world.database
    await owner.query('begin')
    await owner.query(`select set_config('role', 'tsp_worker', true)`)
    await expect(owner.query('update couples.memberships set person_id = gen_random_uuid()')).rejects.toThrow(
      'permission denied',
    )
    await owner.query('rollback')
  })

  test('whoever was refused begins empty with a code of their own, and nothing of the couple is in what they get', async () => {
    const { ana, ben } = await aCoupleWithACard()
    await ana.browser.call(leaveCouple, {})
    aWeekLater()
    const invite = await invited(ben)
    const cas = await aPerson(world, 'Cas')
    await refused(accepts(cas, invite), 'invite.for_somebody_else')
    await cas.browser.call(redeemCode, { body: { code: await aCode(town) } })
    await world.work()
    const { parts } = await cas.browser.call(exportMine, { body: { pin: cas.pin } })
    const got = JSON.stringify([
      parts,
      await coupleOf(cas),
      await cas.browser.call(readToday, {}),
      await cas.browser.call(readStep, { params: { stepId: 'm1-begin' } }),
      await cas.browser.call(readConversations, {}),
    ])
    for (const theirs of ['canary-card', ana.personId, ben.personId, 'Ana', 'Ben']) expect(got).not.toContain(theirs)
    await refused(cas.browser.call(readStep, { params: { stepId: 'm1-goal' } }), 'not_found')
  })
})

describe('coming back', () => {
  test('is not possible in the first seven days, neither by inviting nor by accepting', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ana.browser.call(leaveCouple, {})
    world.travel(days(6))
    expect(await coupleOf(ben)).toMatchObject({ mayInvite: false })
    await refused(ben.browser.call(invitePartner, {}), 'couple.parted_just_now')
    world.travel(days(1))
    expect(await coupleOf(ben)).toMatchObject({ mayInvite: true })
    await accepts(ana, await invited(ben))
    expect(await coupleOf(ben)).toMatchObject({ partner: { alias: 'Ana' }, apart: null })
  })

  test('can happen more than once, and the week counts anew', async () => {
    const { ana, ben } = await aCouple(world, town)
    for (const _ of ['once', 'twice']) {
      await ben.browser.call(leaveCouple, {})
      await refused(ana.browser.call(invitePartner, {}), 'couple.parted_just_now')
      aWeekLater()
      await accepts(ben, await invited(ana))
    }
    expect(await coupleOf(ana)).toMatchObject({ partner: { alias: 'Ben' }, apart: null, apartSeen: false })
  })
})

describe('after one left', () => {
  test('each is told once, at the next opening; that the other was erased looks the same', async () => {
    const left = await aCouple(world, town)
    const erased = await aCouple(world, town)
    await left.ana.browser.call(leaveCouple, {})
    await erased.ana.browser.call(eraseMine, { body: { pin: erased.ana.pin } })
    await world.work()
    const seen = await coupleOf(left.ben)
    expect(seen).toMatchObject({ partner: null, apart: 'stayed', apartSeen: false, mayInvite: false })
    expect({ ...(await coupleOf(erased.ben)), until: '' }).toEqual({ ...seen, until: '' })
    expect(await coupleOf(left.ana)).toMatchObject({ mine: { alias: 'Ana' }, apart: 'left', apartSeen: false })
    for (const who of [left.ana, left.ben]) {
      await who.browser.call(seeParting, {})
      expect(await coupleOf(who)).toMatchObject({ apartSeen: true })
    }
    expect(await coupleOf(erased.ben), 'each says it of oneself').toMatchObject({ apartSeen: false })
  })

  test('both keep reading the card they made, and neither changes it any more', async () => {
    const { ana, ben } = await aCoupleWithACard()
    await ana.browser.call(leaveCouple, {})
    for (const who of [ana, ben]) {
      const { shared } = await who.browser.call(readStep, { params: { stepId: 'm1-goal' } })
      expect(JSON.stringify(shared)).toContain('canary-card')
      await refused(who.browser.call(saveAnswer, { body: { ...card('later'), basedOn: 1 } }), 'step.not_open')
      const { parts } = await who.browser.call(exportMine, { body: { pin: who.pin } })
      expect(JSON.stringify(parts)).toContain('canary-card')
    }
  })

  test('whoever left goes on with a track for one until the end of the time', async () => {
    const { ana } = await aCouple(world, town)
    await ana.browser.call(leaveCouple, {})
    const { module } = await ana.browser.call(readToday, {})
    expect(module.steps.some((it) => it.who === 'together')).toBe(false)
    expect((await coupleOf(ana))?.over).toBe(false)
    world.travel(days(200))
    expect((await coupleOf(ana))?.over).toBe(true)
    expect((await ana.browser.call(readToday, {})).next).toBeNull()
  })

  test('whoever left alone, before there was a partner, has no couple any more', async () => {
    const ana = await aSoloist(world, town)
    await ana.browser.call(leaveCouple, {})
    expect(await coupleOf(ana)).toBeNull()
  })

  test('neither sees the membership of the other in the database', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ana.browser.call(leaveCouple, {})
    for (const who of [ana, ben]) {
      const { owner } = world.database
      await owner.query('begin')
      await owner.query(`select set_config('role', 'tsp_participant', true), set_config('app.person', $1, true)`, [
        who.personId,
      ])
      const { rows } = await owner.query('select person_id from couples.memberships')
      await owner.query('rollback')
      expect(rows).toEqual([{ person_id: who.personId }])
    }
  })

  test('nobody, and nobody before the PIN, says to have read it', async () => {
    await refused(world.visitor().call(seeParting, {}), 'session.none')
    const ana = await aPerson(world, 'Ana')
    await ana.browser.call(lock, {})
    await refused(ana.browser.call(seeParting, {}), 'session.locked')
  })
})
