import { lock } from '@tweespraak/contract/learner/account'
import {
  acceptInvite,
  eraseMine,
  exportMine,
  invitePartner,
  lookAtInvite,
  readCouple,
  redeemCode,
  setInviting,
} from '@tweespraak/contract/learner/couple'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCode, aCouple, aPerson, aSoloist, type Person } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { refused } from '../../../test/refusals.ts'
import { aWorld, type World } from '../../../test/world.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

const switched = (who: Person, on: boolean) => who.browser.call(setInviting, { body: { on } })
const mayInvite = async (who: Person) => (await who.browser.call(readCouple, {})).couple?.mayInvite

describe('inviting that is off', () => {
  test('holds on every device: the couple of one may not invite, and is told so with a code of its own', async () => {
    const ana = await aPerson(world, 'Ana')
    await switched(ana, false)
    await ana.browser.call(redeemCode, { body: { code: await aCode(town) } })
    await world.work()
    expect(await mayInvite(ana)).toBe(false)
    await refused(ana.browser.call(invitePartner, {}), 'couple.inviting_is_off')
  })

  test('an invite that is open stops working with it, as one that never was', async () => {
    const ana = await aSoloist(world, town)
    const { spokenCode: invite } = await ana.browser.call(invitePartner, {})
    await switched(ana, false)
    await refused(world.visitor().call(lookAtInvite, { body: { invite } }), 'invite.not_usable')
  })

  test('who has it off is brought together with nobody by accepting either', async () => {
    const ana = await aSoloist(world, town)
    const { spokenCode: invite } = await ana.browser.call(invitePartner, {})
    const ben = await aPerson(world, 'Ben')
    await switched(ben, false)
    await refused(ben.browser.call(acceptInvite, { body: { invite } }), 'couple.inviting_is_off')
    expect(await mayInvite(ana)).toBe(true)
  })

  test('is lifted by the person, more than once said is the same', async () => {
    const ana = await aSoloist(world, town)
    await switched(ana, false)
    await switched(ana, false)
    await switched(ana, true)
    expect(await mayInvite(ana)).toBe(true)
    expect((await ana.browser.call(invitePartner, {})).spokenCode).toMatch(/-/)
  })

  test('the export says on or off and nothing more, and erasing forgets it', async () => {
    const ana = await aSoloist(world, town)
    await switched(ana, false)
    const { parts } = await ana.browser.call(exportMine, { body: { pin: ana.pin } })
    expect(parts.couple).toMatchObject({ inviting: 'off' })
    expect(JSON.stringify(parts)).not.toMatch(/ban|verbod|alone/i)
    await ana.browser.call(eraseMine, { body: { pin: ana.pin } })
    const { rows } = await world.database.owner.query('select 1 from couples.inviting_off where person_id = $1', [
      ana.personId,
    ])
    expect(rows).toEqual([])
  })

  test('the database shows it to the person alone', async () => {
    const { ana, ben } = await aCouple(world, town)
    await switched(ana, false)
    const seenBy = async (personId: string) => {
      const { owner } = world.database
      await owner.query('begin')
      await owner.query(`select set_config('role', 'tsp_participant', true), set_config('app.person', $1, true)`, [
        personId,
      ])
      const { rows } = await owner.query('select person_id from couples.inviting_off')
      await owner.query('rollback')
      return rows.length
    }
    expect([await seenBy(ana.personId), await seenBy(ben.personId)]).toEqual([1, 0])
  })

  test('nobody, and nobody before the PIN, switches it', async () => {
    await refused(world.visitor().call(setInviting, { body: { on: true } }), 'session.none')
    const ana = await aPerson(world, 'Ana')
    await ana.browser.call(lock, {})
    await refused(switched(ana, true), 'session.locked')
  })
})

describe('a code in the hands of somebody who takes part already', () => {
  test('is not used, and works for another couple', async () => {
    const { ben } = await aCouple(world, town)
    const code = await aCode(town)
    await refused(ben.browser.call(redeemCode, { body: { code } }), 'licence.in_a_couple')
    const cas = await aPerson(world, 'Cas')
    await cas.browser.call(redeemCode, { body: { code } })
  })

  test('gets the same answer when it is no code at all: it says nothing about the code', async () => {
    const { ben } = await aCouple(world, town)
    await refused(ben.browser.call(redeemCode, { body: { code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-7' } }), 'licence.in_a_couple')
  })

  test('who redeemed one is told that one is enough', async () => {
    const ana = await aSoloist(world, town)
    const code = await aCode(town)
    await refused(ana.browser.call(redeemCode, { body: { code } }), 'licence.already_have_one')
  })
})
