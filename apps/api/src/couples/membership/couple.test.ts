import { changeProfile, readMe } from '@tweespraak/contract/learner/account'
import {
  acceptInvite,
  answerNotNow,
  chooseLine,
  eraseMine,
  exportMine,
  giveConsent,
  invitePartner,
  lookAtInvite,
  readConsents,
  readCouple,
  revokeInvite,
  stopMessages,
} from '@tweespraak/contract/learner/couple'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCouple, aPerson, aSoloist } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { refused } from '../../../test/refusals.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { days } from '../../platform/domain/duration.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterAll(() => world.end())

describe('two people find each other', () => {
  test('a redeemed licence is a couple of one, who may invite', async () => {
    const ana = await aSoloist(world, town)
    const { couple } = await ana.browser.call(readCouple, {})
    expect(couple).toMatchObject({ mine: { alias: 'Ana', line: 'one' }, partner: null, invite: null, mayInvite: true })
  })

  test('the invited sees the alias, may say not now, come back later and join in another language', async () => {
    const ana = await aSoloist(world, town)
    const { link } = await ana.browser.call(invitePartner, {})
    const invite = link.split('#')[1] ?? ''
    const door = world.visitor()
    expect(await door.call(lookAtInvite, { body: { invite } })).toEqual({ alias: 'Ana', locale: 'nl' })
    await door.call(answerNotNow, { body: { invite } })
    expect((await ana.browser.call(readCouple, {})).couple).toMatchObject({ partner: null, mayInvite: true })

    world.travel(days(3))
    const ben = await aPerson(world, 'Ben', 'en')
    await ben.browser.call(acceptInvite, { body: { invite } })
    const { couple } = await ben.browser.call(readCouple, {})
    expect(couple).toMatchObject({ mine: { alias: 'Ben', line: 'two' }, partner: { alias: 'Ana', line: 'one' } })
  })

  test('the spoken code opens the same invite, however it is typed', async () => {
    const ana = await aSoloist(world, town)
    const { spokenCode } = await ana.browser.call(invitePartner, {})
    const invite = ` ${spokenCode.toLowerCase().replace('-', ' ')} `
    expect(await world.visitor().call(lookAtInvite, { body: { invite } })).toMatchObject({ alias: 'Ana' })
  })

  test('nobody joins their own invite', async () => {
    const ana = await aSoloist(world, town)
    const { spokenCode: invite } = await ana.browser.call(invitePartner, {})
    await refused(ana.browser.call(acceptInvite, { body: { invite } }), 'invite.own')
  })

  test('a third person finds a used invite to be no invite at all', async () => {
    const ana = await aSoloist(world, town)
    const { spokenCode: invite } = await ana.browser.call(invitePartner, {})
    const ben = await aPerson(world, 'Ben')
    const cas = await aPerson(world, 'Cas')
    await ben.browser.call(acceptInvite, { body: { invite } })
    await refused(cas.browser.call(acceptInvite, { body: { invite } }), 'invite.not_usable')
    await refused(cas.browser.call(acceptInvite, { body: { invite: 'ZZZZ-ZZZZ' } }), 'invite.not_usable')
  })

  test('of two people who accept at the same moment one joins', async () => {
    const ana = await aSoloist(world, town)
    const { spokenCode: invite } = await ana.browser.call(invitePartner, {})
    const both = await Promise.all([aPerson(world, 'Ben'), aPerson(world, 'Cas')])
    const outcomes = await Promise.allSettled(both.map((it) => it.browser.call(acceptInvite, { body: { invite } })))
    expect(outcomes.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  })

  test('whoever is in a couple cannot join another', async () => {
    const { ben } = await aCouple(world, town)
    const other = await aSoloist(world, town, 'Dina')
    const { spokenCode: invite } = await other.browser.call(invitePartner, {})
    await refused(ben.browser.call(acceptInvite, { body: { invite } }), 'invite.already_in_a_couple')
  })

  test.each(['revoked', 'replaced', 'expired'])('an invite that was %s answers as one that never was', async (how) => {
    const ana = await aSoloist(world, town)
    const { spokenCode: invite } = await ana.browser.call(invitePartner, {})
    if (how === 'revoked') await ana.browser.call(revokeInvite, {})
    if (how === 'replaced') await ana.browser.call(invitePartner, {})
    if (how === 'expired') world.travel(days(15))
    await refused(world.visitor().call(lookAtInvite, { body: { invite } }), 'invite.not_usable')
  })

  test('nobody who is not signed in makes an invite, and nobody without a couple', async () => {
    await refused(world.visitor().call(invitePartner, {}), 'session.none')
    const eva = await aPerson(world, 'Eva')
    await refused(eva.browser.call(invitePartner, {}), 'couple.not_there')
  })
})

describe('inside a couple', () => {
  test('a changed alias reaches the partner', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ana.browser.call(changeProfile, { body: { alias: 'Anne', locale: 'nl', timeZone: 'Europe/Amsterdam' } })
    await world.work()
    expect((await ben.browser.call(readCouple, {})).couple?.partner?.alias).toBe('Anne')
  })

  test('choosing the other line swaps the two', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ana.browser.call(chooseLine, { body: { line: 'two' } })
    expect((await ana.browser.call(readCouple, {})).couple?.mine.line).toBe('two')
    expect((await ben.browser.call(readCouple, {})).couple?.mine.line).toBe('one')
  })
})

describe('consent', () => {
  test('silence is no, the last word counts, and rows are only added', async () => {
    const eva = await aPerson(world, 'Eva')
    const said = { purpose: 'statistics', textHash: 'b'.repeat(64), locale: 'nl' } as const
    await eva.browser.call(giveConsent, { body: { ...said, given: false } })
    const { consents } = await eva.browser.call(readConsents, {})
    expect(consents.find((it) => it.purpose === 'statistics')?.given).toBe(false)
    expect(consents.find((it) => it.purpose === 'professionalReadsCard')).toMatchObject({ given: false, at: null })
    const kept = await world.database.owner.query(
      `select given from couples.consents where person_id = $1 and purpose = 'statistics' order by nth`,
      [eva.personId],
    )
    expect(kept.rows).toEqual([{ given: true }, { given: false }])
  })

  test('stopping all messages takes back every consent that carries one, and no other', async () => {
    const eva = await aPerson(world, 'Eva')
    await eva.browser.call(stopMessages, {})
    const { consents } = await eva.browser.call(readConsents, {})
    const given = consents.filter((it) => it.given).map((it) => it.purpose)
    expect(given).toEqual(['takingPart', 'statistics'])
  })

  test('one partner neither sees nor changes the consent of the other', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ben.browser.call(stopMessages, {})
    const { consents } = await ana.browser.call(readConsents, {})
    expect(consents.find((it) => it.purpose === 'mailMessages')?.given).toBe(true)
  })
})

describe('one’s own things', () => {
  test('the export asks for the PIN and holds what this person is, not what the partner is', async () => {
    const { ana, ben } = await aCouple(world, town)
    await refused(ana.browser.call(exportMine, { body: { pin: '000000' } }), 'pin.wrong')
    const { parts } = await ana.browser.call(exportMine, { body: { pin: ana.pin } })
    expect(parts.account).toMatchObject({ alias: 'Ana' })
    expect(JSON.stringify(parts)).not.toContain(ben.personId)
  })

  test('who is erased is forgotten in every table, signed out, and their key is destroyed; the partner stays', async () => {
    const { ana, ben } = await aCouple(world, town)
    await ana.browser.call(eraseMine, { body: { pin: ana.pin } })
    await world.work()
    expect(await ana.browser.call(readMe, {})).toEqual({ signedIn: false, me: null })
    expect((await ben.browser.call(readCouple, {})).couple).toMatchObject({ mine: { alias: 'Ben' }, partner: null })
    const key = await world.database.owner.query(
      `select wrapped from keys.data_keys where owner_kind = 'person' and owner_id = $1`,
      [ana.personId],
    )
    expect(key.rows).toEqual([{ wrapped: null }])
    await expectForgotten(ana.personId)
  })
})

/** Looks for an id in every column of every table except the erasure ledger and the destroyed key itself. */
async function expectForgotten(personId: string): Promise<void> {
  const columns = await world.database.owner.query<{ table_schema: string; table_name: string; column_name: string }>(
    `select table_schema, table_name, column_name from information_schema.columns
     where data_type = 'uuid' and table_schema not in ('keys', 'pg_catalog', 'information_schema')`,
  )
  for (const { table_schema: schema, table_name: table, column_name: column } of columns.rows) {
    const found = await world.database.owner.query(`select 1 from ${schema}.${table} where ${column} = $1`, [personId])
    expect(`${schema}.${table}.${column}: ${found.rowCount}`).toBe(`${schema}.${table}.${column}: 0`)
  }
}
