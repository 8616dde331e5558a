import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { ownFolder } from '@tweespraak/local/places'
import { say } from '@tweespraak/local/progress'
import { forgetful, hasty } from './client-profiles.ts'
import type { Fault, Findings } from './fault.ts'
import { apiKilled, killTheApi } from './faults/api-killed.ts'
import { mailServerAway } from './faults/mail-server-away.ts'
import { postgresKilled } from './faults/postgres-killed.ts'
import { queueEmptied } from './faults/queue-emptied.ts'
import { stoppedWhileBusy } from './faults/stopped-while-busy.ts'
import { twoAtOnce } from './faults/two-at-once.ts'
import { workerKilled } from './faults/worker-killed.ts'
import type { Options } from './options.ts'
import { asJson, asLines, lastLine, type Tried } from './report.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'
import { makeTemplate, Stack, type Template } from './stack/stack.ts'
import type { ClientProfile } from './writing.ts'

/** Each in a stack of its own; those that wait longest begin first. */
const faults: readonly Fault[] = [
  workerKilled,
  mailServerAway,
  queueEmptied,
  stoppedWhileBusy,
  postgresKilled,
  apiKilled,
  twoAtOnce,
]

/** Number of stacks that run at once. A fault mostly waits. */
const lanes = 3
/** The folder for the logs of a stack in which something broke. */
const keptLogs = join(ownFolder, 'faults')
/** Rounds of a long run. */
const longRounds = 25

/** The suite must be able to fail: what is surely wrong must be caught, else that is what is broken. */
const mustBeCaught = (profile: ClientProfile, sign: string): Fault => ({
  name: `caught-${profile === hasty ? 'hasty' : 'forgetful'}`,
  title: `${profile.name} is caught`,
  async run(stack, random): Promise<Findings> {
    const { done, broken } = await killTheApi(stack, random, profile)
    const caught = broken.some((sentence) => sentence.includes(sign))
    return { done, broken: caught ? [] : [`the suite has no teeth: nothing was ${sign} by ${profile.name}`] }
  },
})
const selfChecks = [mustBeCaught(hasty, 'lost'), mustBeCaught(forgetful, 'applied twice')]

/** Tries every fault and prints what came of it. Resolves with the exit code. */
export async function runSuite(options: Options, folder: string): Promise<number> {
  const random = seededRandom(options.seed)
  const all = [...faults, ...selfChecks]
  const named = options.only.length ? all.filter(({ name }) => options.only.includes(name)) : all
  const missing = options.only.filter((name) => !all.some((it) => it.name === name))
  if (missing.length) throw new Error(`There is no fault called ${missing.join(', ')}.`)
  say(`Seed ${options.seed}. The same draws again: npm run faults -- --seed ${options.seed}`)
  const plan = options.long ? Array.from({ length: longRounds }, () => random.shuffled(named)).flat() : named
  const template = await makeTemplate(folder)
  const tried: Tried[] = []
  const print = (it: Tried) => (options.json ? say(asLines(it)) : console.log(asLines(it)))
  let next = 0
  const lane = async () => {
    while (next < plan.length) {
      const at = next++
      const fault = plan[at]
      if (!fault) return
      const it = await tryOne(fault, template, {
        random: seededRandom(options.seed + at),
        path: join(folder, `stack-${at}`),
      })
      tried.push(it)
      print(it)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  console.log(options.json ? asJson(options.seed, tried) : lastLine(tried))
  return tried.some(({ broken }) => broken.length > 0) ? 1 : 0
}

async function tryOne(fault: Fault, template: Template, at: { random: SeededRandom; path: string }): Promise<Tried> {
  const began = performance.now()
  const stack = await Stack.open(template, at.path)
  const findings = await fault
    .run(stack, at.random)
    .catch(
      (error: unknown): Findings => ({ done: {}, broken: [error instanceof Error ? error.message : String(error)] }),
    )
  await stack.close()
  if (findings.broken.length) cpSync(stack.world.data.logs, join(keptLogs, fault.name), { recursive: true })
  return { name: fault.name, title: fault.title, seconds: (performance.now() - began) / 1000, ...findings }
}
