import pg from 'pg'

/** How long after a broken connection another one is made, in ms. */
const reconnectMs = 1000

/** Hears what is told on one channel of PostgreSQL (LISTEN/NOTIFY), on a connection of its own that comes back by itself. */
export class Listener {
  private client: pg.Client | undefined
  private timer: NodeJS.Timeout | undefined
  private stopped = true

  /** `channel` is one of ours, never from outside: it goes into the statement as it is. */
  constructor(
    private readonly databaseUrl: string,
    private readonly channel: 'outbox' | 'keys',
  ) {}

  /**
   * Calls `heard` with each text that is told; and with none once it listens, also after a break: something may have
   * been told meanwhile.
   */
  start(heard: (told: string | undefined) => void): void {
    if (!this.stopped) return
    this.stopped = false
    void this.listen(heard)
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.client?.end().catch(() => {})
  }

  private async listen(heard: (told: string | undefined) => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      application_name: `tweespraak-${this.channel}`,
    })
    this.client = client
    const again = () => {
      if (this.stopped || this.client !== client) return
      this.client = undefined
      void client.end().catch(() => {})
      this.timer = setTimeout(() => void this.listen(heard), reconnectMs)
    }
    client.on('notification', ({ payload }) => heard(payload))
    client.on('error', again)
    client.on('end', again)
    try {
      await client.connect()
      await client.query(`listen ${this.channel}`)
      heard(undefined)
    } catch {
      again()
    }
  }
}
