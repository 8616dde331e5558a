import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Publisher } from './publisher.ts'
import { badPublishers } from './publishers/dashboards.ts'
import { mutations } from './publishers/mutations.ts'
import { ours } from './publishers/ours.ts'
import { type Attacked, readableReport } from './report.ts'
import { attack, broken, type Findings, type Size } from './suite.ts'
import { writeMeasured } from './write-measured.ts'

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Also puts what was measured into docs/privacy/disclosure.md and draws the picture anew. */
    write: { type: 'boolean', default: false },
    /** Municipalities for our publisher; the bad ones and the mutations get a tenth of it, at least 20. */
    tenants: { type: 'string', default: '1000' },
    /** A module that exports `publisher`, to attack in place of the package itself. */
    publisher: { type: 'string' },
  },
})

const tenants = Number(options.tenants)
if (!Number.isInteger(tenants) || tenants < 1) {
  console.error('--tenants takes a whole number of 1 or more.')
  process.exit(2)
}
const full: Size = { tenants, games: 2000 }
const tenth: Size = { tenants: Math.max(20, Math.round(tenants / 10)), games: 300 }
const faults: string[] = []

async function chosen(): Promise<Publisher> {
  if (options.publisher === undefined) return ours
  const adapter: { publisher: Publisher } = await import(pathToFileURL(options.publisher).href)
  return adapter.publisher
}

async function attacked(publisher: Publisher, size: Size): Promise<Findings> {
  console.error(`· ${publisher.name}: ${size.tenants} municipalities`)
  return attack(publisher, size)
}

const own = await attacked(await chosen(), full)
for (const check of broken(own, full)) faults.push(`${own.name} breaks its promise: ${check}`)

const bad: Findings[] = []
for (const { publisher, atLeast } of badPublishers) {
  const found = await attacked(publisher, tenth)
  if (found.share < atLeast) faults.push(`attackers without teeth: ${found.name}, ${found.share} of the answers`)
  bad.push(found)
}

const mutated: Attacked['mutated'][number][] = []
for (const { publisher, caughtBy } of mutations) {
  const found = await attacked(publisher, tenth)
  const caught = broken(found, tenth)
  for (const check of caughtBy) if (!caught.includes(check)) faults.push(`${found.name} is not caught by: ${check}`)
  mutated.push({ found, caught })
}

if (options.write) await writeMeasured({ own, bad, mutated })
if (options.json) {
  const publishers = [own, ...bad].map((found) => ({
    name: found.name,
    tenants: found.tenants,
    months: found.months,
    couples: found.couples,
    answers: found.answers,
    determined: found.determined,
    share: found.share,
    // Null where there is no limit: JSON has no infinity.
    maxLikelihoodRatio: found.factors.perMetric,
  }))
  console.log(JSON.stringify({ publishers }))
} else console.log(readableReport({ own, bad, mutated }))
for (const fault of faults) console.error(`✗ ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
