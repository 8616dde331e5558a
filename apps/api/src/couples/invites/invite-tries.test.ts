import { acceptInvite, answerNotNow, invitePartner, lookAtInvite } from '@tweespraak/contract/learner/couple'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aPerson, aSoloist, type Person } from '../../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../../test/municipality.ts'
import { refused } from '../../../test/refusals.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { aWorld, type World } from '../../../test/world.ts'

let world: World
let town: TownHall
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
})
afterEach(() => world.database.owner.query('delete from platform.attempts'))
afterAll(() => world.end())

const wrongSpoken = 'ZZZZ-ZZZZ'
const wrongLink = 'a'.repeat(22)
const look = (by: Visitor, invite: string) => by.call(lookAtInvite, { body: { invite } })
const accept = (by: Visitor, invite: string) => by.call(acceptInvite, { body: { invite } })
const notNow = (by: Visitor, invite: string) => by.call(answerNotNow, { body: { invite } })
const invited = async (by: Person) => by.browser.call(invitePartner, {})

async function wrong(times: number, attempt: (nth: number) => Promise<unknown>): Promise<void> {
  for (let nth = 0; nth < times; nth++) await refused(attempt(nth), 'invite.not_usable')
}

test('looking, not now and accepting count together: after ten wrong ones an account waits, in whichever way it tries', async () => {
  const ana = await aSoloist(world, town)
  const { spokenCode } = await invited(ana)
  const { browser } = await aPerson(world, 'Ben')
  await wrong(4, () => look(browser, wrongLink))
  await wrong(3, () => notNow(browser, wrongLink))
  await wrong(3, () => accept(browser, wrongSpoken))
  for (const attempt of [look, notNow, accept]) await refused(attempt(browser, spokenCode), 'request.too_many')
})

test('many tries at once are no way around the limit', async () => {
  const { browser } = await aPerson(world, 'Ben')
  const codes = await Promise.all(
    Array.from({ length: 60 }, () =>
      accept(browser, wrongSpoken).then(
        () => 'joined',
        (error: { problem: { code: string } }) => error.problem.code,
      ),
    ),
  )
  expect(codes.filter((it) => it === 'invite.not_usable')).toHaveLength(10)
  expect(codes.filter((it) => it === 'request.too_many')).toHaveLength(50)
})

test('from one place thirty wrong ones an hour are judged, whoever tries', async () => {
  const place = '10.0.0.1'
  for (let visitor = 0; visitor < 3; visitor++) {
    const by = Object.assign(world.visitor(), { place })
    await wrong(10, () => look(by, wrongLink))
  }
  await refused(look(Object.assign(world.visitor(), { place }), wrongLink), 'request.too_many')
})

test('what is right counts nothing: a hall of forty couples on one network gets in', async () => {
  const ana = await aSoloist(world, town)
  const { link } = await invited(ana)
  const invite = link.split('#')[1] ?? ''
  for (let nth = 0; nth < 40; nth++) {
    const by = Object.assign(world.visitor(), { place: '10.0.0.2' })
    expect(await look(by, invite)).toMatchObject({ alias: 'Ana' })
  }
  await wrong(1, () => look(Object.assign(world.visitor(), { place: '10.0.0.2' }), wrongLink))
})

test('a person who was told no for another reason than the code has used no try', async () => {
  const ana = await aSoloist(world, town)
  const { spokenCode } = await invited(ana)
  for (let nth = 0; nth < 12; nth++) await refused(accept(ana.browser, spokenCode), 'invite.own')
})

test('three hundred wrong spoken codes in an hour close the spoken codes for everybody; links go on', async () => {
  const ana = await aSoloist(world, town)
  const { link, spokenCode } = await invited(ana)
  await wrong(300, (nth) => look(Object.assign(world.visitor(), { place: `10.1.0.${nth}` }), wrongSpoken))
  const door = world.visitor()
  await refused(look(door, spokenCode), 'invite.spoken_closed')
  const ben = await aPerson(world, 'Ben')
  await refused(accept(ben.browser, spokenCode), 'invite.spoken_closed')
  const invite = link.split('#')[1] ?? ''
  expect(await look(door, invite)).toMatchObject({ alias: 'Ana' })
  await accept(ben.browser, invite)
})

test('an acceptance that is sent twice with one key has one effect and one answer', async () => {
  const ana = await aSoloist(world, town)
  const { spokenCode: invite } = await invited(ana)
  const ben = await aPerson(world, 'Ben')
  const idempotencyKey = crypto.randomUUID()
  const again = () => ben.browser.call(acceptInvite, { body: { invite } }, { idempotencyKey })
  for (let nth = 0; nth < 12; nth++) expect(await again()).toEqual({ done: true })
})
