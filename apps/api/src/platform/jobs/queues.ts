import { createPostgresBackend, Queue, Worker, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { Settings } from '../config/settings.ts'

/** What the queue carries: the id of a row in the outbox. */
export interface JobData {
  readonly id: string
}

export interface QueueBackend {
  readonly queue: Queue<JobData>
  worker(ring: (id: string) => Promise<void>): Worker<JobData>
  close(): Promise<void>
}

/** How many bells one worker answers at the same time. */
const concurrency = 5

/** BullMQ in Redis when there is one, else in PostgreSQL, under a role that sees the queue and nothing else. */
export function openQueue(settings: Settings): QueueBackend {
  return settings.REDIS_URL ? redisQueue(settings.REDIS_URL) : postgresQueue(settings.DATABASE_URL)
}

function postgresQueue(url: string): QueueBackend {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    keepAlive: true,
    options: '-c role=tsp_queue -c search_path=bullmq,public',
    application_name: 'tweespraak-queue',
  })
  pool.setMaxListeners(0) // every queue and worker listens on the one pool
  pool.on('error', () => {}) // a connection that breaks is replaced at the next use
  const bullmq = withBackend(createPostgresBackend)
  const connection = pool as never
  return {
    queue: new bullmq.Queue<JobData>('bells', { connection }) as unknown as Queue<JobData>,
    worker: (ring) =>
      new bullmq.Worker<JobData>('bells', (job) => ring(job.data.id), {
        connection,
        concurrency,
      }) as unknown as Worker<JobData>,
    close: () => pool.end(),
  }
}

function redisQueue(url: string): QueueBackend {
  const connection = new Redis(url, { maxRetriesPerRequest: null })
  connection.on('error', () => {}) // ioredis reconnects by itself
  return {
    queue: new Queue<JobData>('bells', { connection }),
    worker: (ring) => new Worker<JobData>('bells', (job) => ring(job.data.id), { connection, concurrency }),
    close: async () => connection.disconnect(),
  }
}
