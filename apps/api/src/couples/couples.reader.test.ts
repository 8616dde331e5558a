import { giveConsent, leaveCouple } from '@tweespraak/contract/learner/couple'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCouple, aPerson, aSoloist, type Person } from '../../test/couple.ts'
import { aMunicipality, type TownHall } from '../../test/municipality.ts'
import { aWorld, type World } from '../../test/world.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { days } from '../platform/domain/duration.ts'
import { CouplesReader } from './couples.reader.ts'

let world: World
let town: TownHall
let reader: CouplesReader
beforeAll(async () => {
  world = await aWorld()
  town = await aMunicipality(world)
  reader = world.app.get(CouplesReader)
})
afterAll(() => world.end())

const asThemselves = ({ personId }: Person) => ({
  actor: { kind: 'participant', personId, sessionId: personId, unlocked: true } as const,
  personId,
})

const takingPart = (person: Person) => {
  const { actor, personId } = asThemselves(person)
  return world.app.get(UnitOfWork).run(actor, (tx) => reader.takingPart(tx, personId))
}

test('one statement tells of a couple what the reader tells of it otherwise', async () => {
  const { ana, ben } = await aCouple(world, town)
  world.travel(days(3))
  for (const person of [ana, ben]) {
    const { couple } = await takingPart(person)
    const { actor } = asThemselves(person)
    const known = await world.app.get(UnitOfWork).run(actor, (tx) => reader.couple(tx, couple?.coupleId ?? ''))
    expect(known?.members.map((it) => it.personId)).toEqual([ana.personId, ben.personId])
    expect(await takingPart(person)).toEqual({ couple: known, consented: true })
  }
})

test('a couple of one has one member, and whoever left is no member', async () => {
  const soloist = await aSoloist(world, town)
  expect((await takingPart(soloist)).couple?.members.map((it) => it.personId)).toEqual([soloist.personId])
  const { ana, ben } = await aCouple(world, town)
  await ben.browser.call(leaveCouple, {})
  expect((await takingPart(ben)).couple).toBeUndefined()
  expect((await takingPart(ana)).couple?.members.map((it) => it.personId)).toEqual([ana.personId])
})

test('without a couple there is still the word about taking part; the last one counts, and silence is no', async () => {
  const eva = await aPerson(world, 'Eva')
  expect(await takingPart(eva)).toEqual({ couple: undefined, consented: true })
  const no = { purpose: 'takingPart', given: false, textHash: 'a'.repeat(64), locale: 'nl' } as const
  await eva.browser.call(giveConsent, { body: no })
  expect(await takingPart(eva)).toEqual({ couple: undefined, consented: false })
  expect(await takingPart({ ...eva, personId: '00000000-0000-4000-8000-000000000000' })).toEqual({
    couple: undefined,
    consented: false,
  })
})
