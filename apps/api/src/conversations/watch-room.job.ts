import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { Clock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { after, seconds } from '../platform/domain/duration.ts'
import { defineJob, ScheduledJob } from '../platform/jobs/handlers.ts'
import { Outbox } from '../platform/jobs/outbox.ts'
import { RoomWatch } from './room-watch.ts'

const payload = z.strictObject({
  conversationId: z.uuid(),
  /** Which look it is; makes each one an job of its own. */
  look: z.int(),
})
type Payload = z.output<typeof payload>

export const watchRoom = defineJob('conversations.watch-room', payload)

/** How long between two looks into a room that is in use, in ms. */
const rhythm = seconds(4)

/** Looks into a room every four seconds from its first key until it closes. Each look plans the next one. */
@Injectable()
export class WatchRoom extends ScheduledJob<Payload> {
  override readonly kind = watchRoom

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly watch: RoomWatch,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super()
  }

  override async run({ conversationId, look }: Payload): Promise<void> {
    if ((await this.watch.look(conversationId)) === 'closed') return
    const next = look + 1
    const moment = { dueAt: after(this.clock.now(), rhythm), occurrence: `${conversationId}/${next}` }
    await this.unitOfWork.run(system(this.kind.name), (tx) =>
      this.outbox.plan(tx, watchRoom, { conversationId, look: next }, moment),
    )
  }
}
