import { Clock } from '../src/platform/clock/clock.ts'
import { UnitOfWork } from '../src/platform/database/unit-of-work.ts'
import { system } from '../src/platform/domain/actor.ts'
import { after, weeks } from '../src/platform/domain/duration.ts'
import { Outbox } from '../src/platform/jobs/outbox.ts'
import { changeMeasured, coupleCompleted, coupleStarted, programmeGraded } from '../src/progress/progress.events.ts'
import type { TownHall } from './municipality.ts'
import type { World } from './world.ts'

/** What happened to an invented couple, as far as figures care. */
export interface History {
  readonly completed?: boolean
  readonly satisfied?: boolean
  readonly better?: boolean
  readonly channel?: string
  /** What each of the two said about statistics. Default: both yes. One: the partner has not joined. */
  readonly statistics?: readonly boolean[]
}

export interface CountedCouple {
  readonly coupleId: string
  readonly personIds: readonly string[]
}

/**
 * Couples that started now, put into the database at once; the events of their histories go through the outbox like
 * any other. Who they are does not matter to figures, so they have no accounts.
 */
export async function couplesThatStarted(
  world: World,
  hall: TownHall,
  histories: readonly History[],
): Promise<readonly CountedCouple[]> {
  const now = world.app.get(Clock).now()
  const couples = histories.map((history) => ({
    history,
    coupleId: crypto.randomUUID(),
    personIds: (history.statistics ?? [true, true]).map(() => crypto.randomUUID()),
  }))
  for (const { history, coupleId, personIds } of couples) {
    await world.database.owner.query(
      `insert into couples.couples (id, licence_id, municipality_id, batch_id, channel, until, counted_until)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $5)`,
      [coupleId, hall.municipalityId, hall.batchId, history.channel ?? 'huisarts', after(now, weeks(26))],
    )
    for (const [at, personId] of personIds.entries()) {
      await world.database.owner.query(
        `insert into couples.memberships (couple_id, person_id, line, alias, from_at) values ($1, $2, $3, '', $4)`,
        [coupleId, personId, at === 0 ? 'one' : 'two', now],
      )
      await sayAboutStatistics(world, personId, history.statistics?.[at] ?? true)
    }
  }
  await world.app.get(UnitOfWork).run(system('test'), async (tx) => {
    const outbox = world.app.get(Outbox)
    for (const { history, coupleId } of couples) {
      const { municipalityId } = hall
      await outbox.record(tx, coupleStarted, { coupleId, municipalityId, startedAt: now.toISOString() })
      if (history.completed) await outbox.record(tx, coupleCompleted, { coupleId })
      if (history.satisfied !== undefined)
        await outbox.record(tx, programmeGraded, { coupleId, satisfied: history.satisfied })
      if (history.better) await outbox.record(tx, changeMeasured, { coupleId, change: 'better' })
    }
  })
  await workThrough(world)
  return couples
}

/** One more row in what a person said; the latest counts. */
export async function sayAboutStatistics(world: World, personId: string, given: boolean): Promise<void> {
  await world.database.owner.query(
    `insert into couples.consents (id, person_id, purpose, given, text_hash, locale, at)
     values (gen_random_uuid(), $1, 'statistics', $2, repeat('0', 64), 'nl', now())`,
    [personId, given],
  )
}

/** Works until nothing is due: a hundred couples are more than one round of the processor. */
export async function workThrough(world: World): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const { rows } = await world.database.owner.query<{ n: number }>(
      'select count(*)::int as n from platform.outbox where due_at <= $1 and queued_at is null',
      [world.app.get(Clock).now()],
    )
    if (rows[0]?.n === 0) return
    await world.work()
  }
}
