import type { INestApplicationContext } from '@nestjs/common'
import type { Channel } from '@tweespraak/contract/values/channel'
import { CouplesReader, type KnownCouple } from './couples/couples.reader.ts'
import { RedeemCode } from './couples/membership/redeem-code.ts'
import { joinTwo, makeCodes } from './demo-acts.ts'
import { AccountsRepository } from './identity/accounts.repository.ts'
import { blankAccount } from './identity/domain/account.ts'
import { PersonSeal } from './identity/person-seal.ts'
import { Clock } from './platform/clock/clock.ts'
import { TravellingClock } from './platform/clock/travelling-clock.ts'
import { UnitOfWork } from './platform/database/unit-of-work.ts'
import { type Participant, system } from './platform/domain/actor.ts'
import { after, days, weeks } from './platform/domain/duration.ts'
import { Ids } from './platform/ids/ids.ts'
import type { EventKind } from './platform/jobs/handlers.ts'
import { Outbox } from './platform/jobs/outbox.ts'
import { ConsentFactory } from './privacy/consent-factory.ts'
import { ConsentsRepository } from './privacy/consents.repository.ts'
import { changeMeasured, coupleCompleted, coupleStarted, programmeGraded } from './progress/progress.events.ts'

// A hundred invented couples beside the two people of the demo, who began over the past months. They have accounts,
// codes and consents like anybody; that they did the programme is only told, because nobody did it.

/** The contract they come under. It must have been open for as long as `populationSpan`. */
export interface PopulatedTown {
  readonly municipalityId: string
  readonly batchId: string
  /** Who makes the codes. */
  readonly adviserId: string
}

/** How many of the hundred came through each channel. */
const arrivals: readonly (readonly [Channel, number])[] = [
  ['huisarts', 34],
  ['jgz', 20],
  ['campagne', 18],
  ['wijkteam', 12],
  ['werkgever', 8],
  ['relatiepunt', 8],
]
const couples = 100

/** The first couple began this long ago, the last one long enough ago to have come to the end. */
export const populationSpan = weeks(36)
const lastBegan = weeks(16)

/**
 * Out of a hundred: 68 complete; of those about three in four are satisfied and half are reliably better. Trials found
 * 54 to 65: the demo is a little rosier, so that of the 60 in its first figures at least 30 completed. Below that no
 * share of satisfied couples may be published.
 */
interface Fate {
  readonly joined: boolean
  readonly completed: boolean
  readonly satisfied: boolean
  readonly better: boolean
}

/** Spread evenly and always the same: 37, 53, 71 and 17 have no factor in common with 100. */
function fateOf(n: number): Fate {
  const completed = (n * 37) % couples < 68
  return {
    joined: completed || (n * 17) % couples < 70,
    completed,
    satisfied: completed && (n * 53) % couples < 76,
    better: completed && (n * 71) % couples < 50,
  }
}

interface Pair {
  readonly n: number
  readonly one: Participant
  readonly two: Participant
}

/**
 * Lets them come, each at its own moment of programme time, and brings the clock back. What follows from it is worked
 * on in three rounds for all of them, early enough for every licence. `work` does what is due.
 */
export async function populate(
  world: INestApplicationContext,
  town: PopulatedTown,
  work: () => Promise<void>,
): Promise<void> {
  const clock = world.get(Clock)
  if (!(clock instanceof TravellingClock)) return
  const home = clock.offsetMs
  const codes = await codesOf(world, town)
  const pairs: Pair[] = []
  for (let n = 0; n < couples; n++) {
    const code = codes[(n * 7) % couples]
    if (!code) throw new Error('there are fewer codes than couples')
    const [one, two] = [await aPerson(world), await aPerson(world)]
    clock.moveTo(home - beganAgo(n))
    await world.get(RedeemCode).run(one, { params: undefined, query: undefined, body: { code } })
    pairs.push({ n, one, two })
  }
  clock.moveTo(home - lastBegan)
  await work()
  for (const pair of pairs) if (fateOf(pair.n).joined) await joinTwo(world, pair.one, pair.two)
  await work()
  clock.moveTo(home - populationSpan + days(2))
  for (const { n, one } of pairs) {
    const startedAt = after(clock.now(), populationSpan - beganAgo(n)).toISOString()
    await tell(world, one, ({ coupleId, municipalityId }) => [coupleStarted, { coupleId, municipalityId, startedAt }])
  }
  await work() // who has not started is not counted: an end that is told before its start would be lost
  for (const { n, one } of pairs) {
    const { completed, satisfied, better } = fateOf(n)
    if (!completed) continue
    await tell(world, one, ({ coupleId }) => [coupleCompleted, { coupleId }])
    await tell(world, one, ({ coupleId }) => [programmeGraded, { coupleId, satisfied }])
    if (better) await tell(world, one, ({ coupleId }) => [changeMeasured, { coupleId, change: 'better' }])
  }
  await work()
  clock.moveTo(home)
}

const beganAgo = (n: number): number => populationSpan - ((populationSpan - lastBegan) * n) / couples

async function codesOf(world: INestApplicationContext, town: PopulatedTown): Promise<readonly string[]> {
  const { municipalityId, adviserId: personId } = town
  const adviser = { kind: 'municipality', sessionId: 'demo', personId, municipalityId } as const
  const codes: string[] = []
  for (const [channel, size] of arrivals) {
    codes.push(...(await makeCodes(world, adviser, { batchId: town.batchId, channel, size })))
  }
  return codes
}

/** Somebody who says yes to taking part and to being counted. Without a PIN: nobody comes in as this person. */
async function aPerson(world: INestApplicationContext): Promise<Participant> {
  const personId = world.get(Ids).id()
  const name = await world.get(PersonSeal).seal(personId, 'name', 'Iemand')
  await world
    .get(UnitOfWork)
    .run(system('demo-world'), (tx) =>
      world
        .get(AccountsRepository)
        .add(tx, { ...blankAccount(personId, name), kind: 'participant', locale: 'nl', timeZone: 'Europe/Amsterdam' }),
    )
  const actor: Participant = { kind: 'participant', personId, sessionId: 'demo', unlocked: true }
  await world.get(UnitOfWork).run(actor, async (tx) => {
    for (const purpose of ['takingPart', 'statistics'] as const) {
      const said = { purpose, given: true, textHash: '0'.repeat(64), locale: 'nl' } as const
      await world.get(ConsentsRepository).add(tx, world.get(ConsentFactory).create(personId, said))
    }
  })
  return actor
}

/** Tells something of somebody's couple, as progress would have. */
async function tell<Event>(
  world: INestApplicationContext,
  one: Participant,
  happened: (couple: KnownCouple) => readonly [EventKind<Event>, Event],
): Promise<void> {
  await world.get(UnitOfWork).run(system('demo-world'), async (tx) => {
    const couple = await world.get(CouplesReader).coupleOf(tx, one.personId)
    if (!couple) throw new Error('a code was used and there is no couple')
    await world.get(Outbox).record(tx, ...happened(couple))
  })
}
