import { createAccount } from '@tweespraak/contract/learner/account'
import { acceptInvite, checkCode, invitePartner, readCouple, redeemCode } from '@tweespraak/contract/learner/couple'
import { makeCodeSet, readCards, withdrawCode, withdrawCodeSet } from '@tweespraak/contract/municipality/licences'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCode, aPerson as aMember, anAccount, aSoloist } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { aWorld, type World } from '../../../test/world.ts'
import { Clock } from '../../platform/clock/clock.ts'
import { days, weeks } from '../../platform/domain/duration.ts'
import { RedeemCode } from './redeem-code.ts'

let world: World
let demodam: TownHall
let racedam: TownHall
let dubbeldam: TownHall
beforeAll(async () => {
  world = await aWorld()
  demodam = await aMunicipality(world)
  racedam = await aMunicipality(world, { name: 'Racedam', places: 20 })
  dubbeldam = await aMunicipality(world, { name: 'Dubbeldam' })
})
afterAll(() => world.end())

const codesOf = async (hall: TownHall, size: number): Promise<{ setId: string; codes: readonly string[] }> => {
  const body = { batchId: hall.batchId, channel: 'huisarts', size } as const
  const { id } = await hall.adviser.call(makeCodeSet, { body })
  const { codes } = await hall.adviser.call(readCards, { params: { id } })
  return { setId: id, codes }
}

const aPerson = async (): Promise<Visitor> => {
  const person = world.visitor()
  const body = { alias: 'Ana', locale: 'nl', timeZone: 'Europe/Amsterdam', pin: '402917', adult: true } as const
  await person.call(createAccount, { body })
  return person
}

const notUsable = { problem: { code: 'licence.code_not_usable', status: 403 } }

test('a code on a card is checked by nobody in particular and used by one person for 26 weeks', async () => {
  const { codes } = await codesOf(demodam, 1)
  const code = codes[0] ?? ''
  expect(await world.visitor().call(checkCode, { body: { code } })).toEqual({ municipality: 'Demodam' })
  const person = await aPerson()
  await person.call(redeemCode, { body: { code: ` ${code.toLowerCase()} ` } })
  const { couple } = await person.call(readCouple, {})
  expect(Date.parse(couple?.until ?? '') - world.app.get(Clock).now().getTime()).toBeGreaterThan(weeks(26) - days(1))
  await expect((await aPerson()).call(redeemCode, { body: { code } })).rejects.toMatchObject(notUsable)
})

test('before there is an account nobody can see whether a code was used, or whether all places are taken', async () => {
  const { setId, codes } = await codesOf(demodam, 3)
  const [used = '', unused = '', lost = ''] = codes
  const look = (code: string) => send(world.visitor(), '/api/learner/codes/check', code)
  const before = await look(unused)
  await (await aPerson()).call(redeemCode, { body: { code: used } })
  await (await aPerson()).call(redeemCode, { body: { code: lost } })
  expect([await look(used), await look(unused)]).toEqual([before, before])
  const full = await aFullMunicipality()
  expect([await look(full.used), await look(full.unused)]).toEqual(
    Array(2).fill(before.replace('"Demodam"', '"Volledam"')),
  )
  await demodam.adviser.call(withdrawCode, { body: { code: lost } })
  const withdrawn = await look(lost)
  expect(withdrawn).toContain('licence.code_not_usable')
  await demodam.adviser.call(withdrawCodeSet, { params: { id: setId } })
  expect([await look(used), await look(unused)]).toEqual([withdrawn, withdrawn])
})

async function aFullMunicipality() {
  const hall = await aMunicipality(world, { name: 'Volledam', places: 1 })
  const [used = '', unused = ''] = (await codesOf(hall, 2)).codes
  await (await aPerson()).call(redeemCode, { body: { code: used } })
  await expect((await aPerson()).call(redeemCode, { body: { code: unused } })).rejects.toMatchObject(notUsable)
  return { used, unused }
}

/** The whole answer, as it goes over the line: status, what says how it is to be read, and every byte of the body. */
async function send(who: Visitor, path: string, code: string): Promise<string> {
  const answer = await who.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ code }),
  })
  return `${answer.status} ${answer.headers.get('content-type')} ${await answer.text()}`
}

test('mistyped, withdrawn and expired codes, and to redeem also used ones, get one answer, byte for byte', async () => {
  const used = (await codesOf(demodam, 1)).codes[0] ?? ''
  await (await aPerson()).call(redeemCode, { body: { code: used } })
  const lost = (await codesOf(demodam, 1)).codes[0] ?? ''
  await demodam.adviser.call(withdrawCode, { body: { code: lost } })
  const set = await codesOf(demodam, 2)
  await demodam.adviser.call(withdrawCodeSet, { params: { id: set.setId } })
  const unknown = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-7'
  const expired = await anExpiredCode()
  const person = await aPerson()
  const answers = new Set<string>()
  for (const code of [used, lost, set.codes[0] ?? '', unknown, expired, '0000-0000-0000-0000-1']) {
    if (code !== used) answers.add(await send(world.visitor(), '/api/learner/codes/check', code))
    answers.add(await send(person, '/api/learner/codes/redeem', code))
  }
  expect([...answers]).toHaveLength(1)
  expect([...answers][0]).toContain('licence.code_not_usable')
})

async function anExpiredCode(): Promise<string> {
  const hall = await aMunicipality(world, { name: 'Kortdam' })
  const code = (await codesOf(hall, 1)).codes[0] ?? ''
  await world.database.owner.query(`update licences.batches set ends_at = now() - interval '1 hour' where id = $1`, [
    hall.batchId,
  ])
  return code
}

test('a person who has a licence is told so, also with the code that person used', async () => {
  const { codes } = await codesOf(demodam, 2)
  const person = await aPerson()
  await person.call(redeemCode, { body: { code: codes[0] ?? '' } })
  for (const code of codes) {
    await expect(person.call(redeemCode, { body: { code } })).rejects.toMatchObject({
      problem: { code: 'licence.already_have_one', status: 409 },
    })
  }
  await (await aPerson()).call(redeemCode, { body: { code: codes[1] ?? '' } })
})

test('200 people race for 7 places: 7 get one, the others are refused, and the count is exact', async () => {
  const { codes } = await codesOf(racedam, 200)
  await world.database.owner.query('update licences.batches set places = 7 where id = $1', [racedam.batchId])
  const redeem = world.app.get(RedeemCode)
  const people = await Promise.all(codes.map(async (code) => ({ code, actor: await anAccount(world) })))
  const tries = await Promise.allSettled(
    people.map(({ actor, code }) => redeem.run(actor, { params: undefined, query: undefined, body: { code } })),
  )
  expect(tries.filter((it) => it.status === 'fulfilled')).toHaveLength(7)
  const refusals = tries.filter((it) => it.status === 'rejected').map((it) => (it.reason as { code: string }).code)
  expect(new Set(refusals)).toEqual(new Set(['licence.code_not_usable']))
  const rows = await world.database.owner.query(
    `select used, (select count(*)::int from licences.licences where batch_id = b.id) as licences,
       (select count(*)::int from couples.couples where batch_id = b.id) as couples
     from licences.batches b where id = $1`,
    [racedam.batchId],
  )
  expect(rows.rows).toEqual([{ used: 7, licences: 7, couples: 7 }])
})

test('twenty people race for one code: one gets it', async () => {
  const code = (await codesOf(demodam, 1)).codes[0] ?? ''
  const redeem = world.app.get(RedeemCode)
  const people = await Promise.all(Array.from({ length: 20 }, () => anAccount(world)))
  const tries = await Promise.allSettled(
    people.map((actor) => redeem.run(actor, { params: undefined, query: undefined, body: { code } })),
  )
  expect(tries.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
})

test('one person who uses two codes at the same moment takes one place', async () => {
  const { codes } = await codesOf(dubbeldam, 10)
  const actor = await anAccount(world)
  const redeem = world.app.get(RedeemCode)
  const tries = await Promise.allSettled(
    codes.map((code) => redeem.run(actor, { params: undefined, query: undefined, body: { code } })),
  )
  expect(tries.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  const rows = await world.database.owner.query('select used from licences.batches where id = $1', [dubbeldam.batchId])
  expect(rows.rows).toEqual([{ used: 1 }])
})

test('a person may try five codes a day; what was typed wrong does not count', async () => {
  const used = (await codesOf(demodam, 1)).codes[0] ?? ''
  await (await aPerson()).call(redeemCode, { body: { code: used } })
  const person = await aPerson()
  const tries: string[] = []
  for (const code of [...Array<string>(7).fill('0000-0000-0000-0000-1'), ...Array<string>(6).fill(used)]) {
    await person
      .call(redeemCode, { body: { code } })
      .catch((error: { problem: { code: string } }) => tries.push(error.problem.code))
  }
  expect(tries).toEqual([...Array<string>(12).fill('licence.code_not_usable'), 'request.too_many'])
})

test('the same request sent twenty times at once, and later again, has one answer: a repetition is no try', async () => {
  const person = await aPerson()
  const [code] = (await codesOf(demodam, 1)).codes
  const idempotencyKey = crypto.randomUUID()
  const send = () => person.call(redeemCode, { body: { code: code ?? '' } }, { idempotencyKey })
  const answers = await Promise.all(Array.from({ length: 20 }, send))
  expect([...answers, await send()]).toEqual(Array(21).fill({ done: true }))
})

test('a hall on one wifi looks at good codes as often as it likes', async () => {
  const hall = world.visitor()
  const [code] = (await codesOf(demodam, 1)).codes
  for (let i = 0; i < 65; i++) await hall.call(checkCode, { body: { code: code ?? '' } })
})

test('whoever looks at too many wrong codes is asked to wait', async () => {
  const visitor = world.visitor()
  const look = () => visitor.call(checkCode, { body: { code: '0000-0000-0000-0000-1' } })
  const codes = new Set<string>()
  for (let i = 0; i < 62; i++) {
    await look().catch((error: { problem: { code: string } }) => codes.add(error.problem.code))
  }
  expect([...codes]).toEqual(['licence.code_not_usable', 'request.too_many'])
})

test('the couple is there with the answer: nothing has to be waited for', async () => {
  const person = await aPerson()
  await person.call(redeemCode, { body: { code: await aCode(demodam) } })
  expect((await person.call(readCouple, {})).couple).toMatchObject({
    mine: { alias: 'Ana', line: 'one' },
    partner: null,
  })
})

test('whoever redeems a code and accepts an invite at the same moment belongs to one couple', async () => {
  for (let round = 0; round < 5; round++) {
    const maker = await aSoloist(world, demodam)
    const { spokenCode: invite } = await maker.browser.call(invitePartner, {})
    const { browser, personId } = await aMember(world, 'Ben')
    const code = await aCode(demodam)
    const outcomes = await Promise.allSettled([
      browser.call(redeemCode, { body: { code } }),
      browser.call(acceptInvite, { body: { invite } }),
    ])
    expect(outcomes.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
    const refusal = outcomes.find((it) => it.status === 'rejected')?.reason as { problem: { code: string } }
    expect(['licence.in_a_couple', 'invite.already_in_a_couple']).toContain(refusal.problem.code)
    const kept = await world.database.owner.query(
      `select (select count(*)::int from couples.memberships where person_id = $1) as memberships,
         (select count(*)::int from couples.couples where licence_id in
           (select id from licences.licences where person_id = $1)) as begun,
         (select count(*)::int from licences.licences where person_id = $1) as licences`,
      [personId],
    )
    const redeemed = outcomes[0]?.status === 'fulfilled' ? 1 : 0
    expect(kept.rows).toEqual([{ memberships: 1, begun: redeemed, licences: redeemed }])
  }
})
