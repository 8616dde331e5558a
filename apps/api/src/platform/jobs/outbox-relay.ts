import { Injectable } from '@nestjs/common'
import { LocalTravel } from '../clock/local-travel.ts'
import { Settings } from '../config/settings.ts'
import { Listener } from '../database/listener.ts'
import { Log } from '../logging/log.ts'
import { type DueWork, OutboxProcessor } from './outbox-processor.ts'
import { firstRetryMs, forgotten, maxAttempts } from './queue-processor.ts'
import { Queues } from './queues.ts'

/** How long between two looks into the outbox when nothing is heard of it, in ms: the net beneath LISTEN/NOTIFY. */
const slowLookMs = 2000

/** Hands what is due in the outbox to its queue. Emptying the queues loses nothing: the outbox still knows. */
@Injectable()
export class OutboxRelay {
  private looking: Promise<void> | undefined
  private lookAgain = false
  private stopped = true
  private timer: NodeJS.Timeout | undefined
  private readonly listener: Listener

  constructor(
    private readonly queues: Queues,
    private readonly processor: OutboxProcessor,
    private readonly travel: LocalTravel,
    private readonly log: Log,
    settings: Settings,
  ) {
    this.listener = new Listener(settings.DATABASE_URL, 'outbox')
  }

  start(): void {
    this.stopped = false
    this.listener.start(() => this.look())
    this.look()
  }

  /** Looks no more. Resolves when the look that was under way is over. */
  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.listener.stop()
    await this.looking
  }

  private look(): void {
    if (this.stopped) return
    if (this.looking) {
      this.lookAgain = true
      return
    }
    clearTimeout(this.timer)
    this.lookAgain = false
    this.looking = this.handOver()
      .catch((error: unknown) => this.log.fault(error, 'could not look into the outbox'))
      .then(() => {
        this.looking = undefined
        if (this.lookAgain) this.look()
        else if (!this.stopped) this.timer = setTimeout(() => this.look(), slowLookMs)
      })
  }

  private async handOver(): Promise<void> {
    await this.travel.refresh()
    const due = await this.processor.claimDue()
    await Promise.all(due.map((it) => this.add(it)))
  }

  /** One by one: adding in bulk makes BullMQ create a sequence, which its role may not. */
  private async add({ id, handler, queue, delay }: DueWork): Promise<void> {
    const backoff = { type: 'exponential', delay: firstRetryMs }
    await this.queues.of(queue).add(handler, { id }, { jobId: id, delay, attempts: maxAttempts, backoff, ...forgotten })
  }
}
