import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import type { Actor } from '../domain/actor.ts'
import { IdempotencyKeys } from '../http/idempotency-keys.ts'
import { RequestScope } from '../http/request-scope.ts'

/** The transaction in which a story happens. Passed on by hand, so that one can see who takes part. */
export type Tx = EntityManager

const roleOf: Record<Actor['kind'], string> = {
  visitor: 'tsp_visitor',
  participant: 'tsp_participant',
  professional: 'tsp_professional',
  municipality: 'tsp_municipality',
  operator: 'tsp_operator',
  system: 'tsp_worker',
  statsWriter: 'tsp_stats_writer',
}

/**
 * One transaction per verb or view. It first says who is asking; row level security does the rest.
 * Never open one around mail, LiveKit or a stream.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scope: RequestScope,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  run<T>(actor: Actor, story: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await speakAs(tx, actor)
      const idempotencyKey = this.scope.takeIdempotencyKey()
      if (!idempotencyKey) return story(tx)
      await this.idempotencyKeys.begin(tx, idempotencyKey)
      const answer = await story(tx)
      await this.idempotencyKeys.finish(tx, idempotencyKey, answer)
      return answer
    })
  }

  /** A transaction of its own that is not the story of the request: counting a try, looking up a session. */
  runIndependent<T>(actor: Actor, story: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await speakAs(tx, actor)
      return story(tx)
    })
  }
}

/** Sets the actor for the rest of the transaction; without this every table refuses. */
async function speakAs(tx: Tx, actor: Actor): Promise<void> {
  await tx.query(
    `select set_config('role', $1, true), set_config('app.person', $2, true), set_config('app.municipality', $3, true)`,
    [
      roleOf[actor.kind],
      'personId' in actor ? actor.personId : '',
      actor.kind === 'municipality' ? actor.municipalityId : '',
    ],
  )
}
