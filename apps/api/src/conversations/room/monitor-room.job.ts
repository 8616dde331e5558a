import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { Clock } from '../../platform/clock/clock.ts'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { system } from '../../platform/domain/actor.ts'
import { after, seconds } from '../../platform/domain/duration.ts'
import { defineJob, ScheduledJob } from '../../platform/jobs/handlers.ts'
import { Outbox } from '../../platform/jobs/outbox.ts'
import { RoomMonitor } from './room-monitor.ts'

const payload = z.strictObject({
  conversationId: z.uuid(),
  /** The number of this check; it makes each one a job of its own. */
  check: z.int(),
})
type Payload = z.output<typeof payload>

export const monitorRoom = defineJob('conversations.monitor-room', payload)

/** How long between two checks of a room that is in use. */
const checkIntervalMs = seconds(4)

/** Checks a room from its first token until it closes. Each check plans the next one. */
@Injectable()
export class MonitorRoom extends ScheduledJob<Payload> {
  override readonly kind = monitorRoom

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly monitor: RoomMonitor,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super()
  }

  override async run({ conversationId, check }: Payload): Promise<void> {
    if ((await this.monitor.check(conversationId)) === 'closed') return
    const next = check + 1
    const schedule = { dueAt: after(this.clock.now(), checkIntervalMs), occurrence: `${conversationId}/${next}` }
    await this.unitOfWork.run(system(this.kind.name), (tx) =>
      this.outbox.plan(tx, monitorRoom, { conversationId, check: next }, schedule),
    )
  }
}
