import { readReport } from '@tweespraak/contract/municipality/report'
import { readLedger } from '@tweespraak/disclosure'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workThrough } from '../test/counted-couples.ts'
import { aMunicipality, type TownHall } from '../test/municipality.ts'
import { aWorld, type World } from '../test/world.ts'
import { populate, populationSpan } from './demo-population.ts'
import { outcomeRules } from './insights/figure-rules.ts'
import { LedgerRepository } from './insights/ledger.repository.ts'
import { UnitOfWork } from './platform/database/unit-of-work.ts'
import { statsWriter } from './platform/domain/actor.ts'
import { days } from './platform/domain/duration.ts'

let world: World
let demodam: TownHall
beforeAll(async () => {
  world = await aWorld()
  world.travel(-populationSpan - days(1))
  demodam = await aMunicipality(world)
  world.travel(populationSpan + days(1))
})
afterAll(() => world.end())

test('a hundred invented couples come in through codes, and after a year their figures are there', async () => {
  await populate(world.app, { ...demodam, adviserId: crypto.randomUUID() }, () => workThrough(world))
  world.travel(days(365))
  await workThrough(world)
  const report = await demodam.adviser.call(readReport, {})
  const { total, stock, channels } = report
  const size = outcomeRules.blockSize * outcomeRules.blocksPerRelease
  expect(total?.started.value).toBe(Math.floor(90 / size) * size)
  // The truth is 68; who falls in the 60 that are counted and the noise spread it by 6. Four times that on both sides.
  expect(total?.completion?.atLeast).toBeGreaterThanOrEqual(40)
  expect(total?.completion?.below).toBeLessThanOrEqual(95)
  expect(stock).toMatchObject([{ places: { value: 100 } }])
  expect(channels.map((it) => it.channel)).toContain('huisarts')
  const entries = await world.app
    .get(UnitOfWork)
    .run(statsWriter, (tx) => world.app.get(LedgerRepository).read(tx, demodam.municipalityId))
  expect(readLedger(entries).releases('outcomes')).toHaveLength(report.releases.length)
}, 180_000)
