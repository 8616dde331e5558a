import { Injectable } from '@nestjs/common'
import pg from 'pg'
import { Settings } from '../config/settings.ts'

/** How long after a broken connection another one is made, in ms. */
const reconnectMs = 1000

/** Hears at once when a row was added to the outbox (LISTEN/NOTIFY). Whoever hears nothing looks now and then instead. */
@Injectable()
export class OutboxListener {
  private client: pg.Client | undefined
  private timer: NodeJS.Timeout | undefined
  private stopped = true

  constructor(private readonly settings: Settings) {}

  start(heard: () => void): void {
    this.stopped = false
    void this.listen(heard)
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.client?.end().catch(() => {})
  }

  private async listen(heard: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.DATABASE_URL,
      keepAlive: true,
      application_name: 'tweespraak-outbox',
    })
    this.client = client
    const again = () => {
      if (this.stopped || this.client !== client) return
      this.client = undefined
      void client.end().catch(() => {})
      this.timer = setTimeout(() => void this.listen(heard), reconnectMs)
    }
    client.on('notification', heard)
    client.on('error', again)
    client.on('end', again)
    try {
      await client.connect()
      await client.query('listen outbox')
      heard() // what was added while nobody listened
    } catch {
      again()
    }
  }
}
