import type { Endpoint } from '@tweespraak/contract/endpoint'
import { fullPath } from '@tweespraak/contract/endpoint'
import { createAccount } from '@tweespraak/contract/learner/account'
import { redeemCode } from '@tweespraak/contract/learner/couple'
import * as contract from '@tweespraak/contract/municipality/licences'
import { readMunicipality } from '@tweespraak/contract/municipality/municipality'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import type { Visitor } from '../../test/visitor.ts'
import { aWorld, type World } from '../../test/world.ts'

let world: World
let demodam: TownHall
let anderdam: TownHall
let setId: string
let code: string
beforeAll(async () => {
  world = await aWorld()
  demodam = await aMunicipality(world)
  anderdam = await aMunicipality(world, { name: 'Anderdam' })
  const { id } = await demodam.adviser.call(contract.makeCodeSet, {
    body: { batchId: demodam.batchId, channel: 'huisarts', size: 8 },
  })
  setId = id
  code = (await demodam.adviser.call(contract.readCards, { params: { id: setId } })).codes[0] ?? ''
})
afterAll(() => world.end())

const wish = { alias: 'Ana', locale: 'nl', timeZone: 'Europe/Amsterdam', pin: '402917', adult: true } as const
const raw = async (who: Visitor, endpoint: Endpoint, body?: unknown): Promise<[number, string]> => {
  const answer = await who.fetch(fullPath(endpoint).replace(':id', setId), {
    method: endpoint.method,
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return [answer.status, await answer.text()]
}

const asked: [Endpoint, unknown?][] = [
  [contract.readBatches],
  [contract.readCodeSets],
  [contract.readCards],
  [contract.makeCodeSet, { batchId: crypto.randomUUID(), channel: 'jgz', size: 1 }],
  [contract.withdrawCodeSet],
  [contract.withdrawCode, { code: '0000-0000-0000-00000' }],
  [readMunicipality],
]

test('nobody is asked to sign in; a participant finds nothing there at all', async () => {
  const participant = world.visitor()
  await participant.call(createAccount, { body: wish })
  for (const [endpoint, body] of asked) {
    expect((await raw(world.visitor('municipality'), endpoint, body))[0]).toBe(401)
    expect((await raw(participant, endpoint, body))[0]).toBe(404)
  }
})

test('what belongs to another municipality and what does not exist are the same 404, byte for byte', async () => {
  const foreign = [
    await raw(anderdam.adviser, contract.readCards),
    await raw(anderdam.adviser, contract.withdrawCodeSet),
    await raw(anderdam.adviser, contract.withdrawCode, { code }),
    await raw(anderdam.adviser, contract.makeCodeSet, { batchId: demodam.batchId, channel: 'jgz', size: 1 }),
    await raw(anderdam.adviser, contract.makeCodeSet, { batchId: crypto.randomUUID(), channel: 'jgz', size: 1 }),
    await raw(anderdam.adviser, contract.withdrawCode, { code: '0000-0000-0000-00000' }),
  ]
  expect(new Set(foreign.map(([status, text]) => `${status} ${text}`)).size).toBe(1)
  expect(foreign[0]?.[0]).toBe(404)
  expect((await anderdam.adviser.call(contract.readCodeSets, {})).codeSets).toEqual([])
  expect((await demodam.adviser.call(contract.readCodeSets, {})).codeSets[0]?.withdrawnAt).toBeNull()
})

test('nothing a municipality can ask changes by a single byte when one of its codes is used', async () => {
  const look = async () => [
    await raw(demodam.adviser, contract.readBatches),
    await raw(demodam.adviser, contract.readCodeSets),
    await raw(demodam.adviser, contract.readCards),
  ]
  const before = await look()
  const ana = world.visitor()
  await ana.call(createAccount, { body: wish })
  await ana.call(redeemCode, { body: { code } })
  expect(await look()).toEqual(before)
  expect(await raw(demodam.adviser, contract.withdrawCode, { code })).toEqual([200, '{"done":true}'])
})

test('row level security alone keeps a municipality from used codes, counters and the codes of others', async () => {
  const asAnderdam = async (sql: string): Promise<unknown[]> => {
    const client = await world.database.owner.connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('role', 'tsp_municipality', true), set_config('app.municipality', $1, true)`,
        [anderdam.municipalityId],
      )
      return (await client.query(sql)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  expect(await asAnderdam('select * from licences.codes')).toEqual([])
  expect(await asAnderdam('select * from licences.code_sets')).toEqual([])
  expect(await asAnderdam('select id from licences.batches')).toEqual([{ id: anderdam.batchId }])
  expect(await asAnderdam('select name from organisations.municipalities')).toEqual([{ name: 'Anderdam' }])
  for (const sql of [
    'select * from licences.licences',
    'select * from licences.packages',
    'select used from licences.batches',
    'select packages_used from licences.batches',
  ]) {
    await expect(asAnderdam(sql)).rejects.toMatchObject({ code: '42501' })
  }
})

test('a set that was withdrawn is not printed again', async () => {
  await demodam.adviser.call(contract.withdrawCodeSet, { params: { id: setId } })
  await expect(demodam.adviser.call(contract.readCards, { params: { id: setId } })).rejects.toMatchObject({
    problem: { code: 'licence.set_withdrawn', status: 409 },
  })
})
