import { type ConnectionOptions, createPostgresBackend, setDefaultBackendFactory } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { Settings } from '../config/settings.ts'

/** Connections of the queues to PostgreSQL, all of them together. Each worker keeps one to listen on. */
const poolSize = 16

/** One connection for all queues and workers of this process. */
export interface QueueConnection {
  readonly options: ConnectionOptions
  close(): Promise<void>
}

/**
 * Opens BullMQ's connection: to Redis where there is one, else to PostgreSQL, under a role that sees the queue and
 * nothing else. Also says which of the two BullMQ is to use, so it comes before any queue.
 */
export function openQueueConnection(settings: Settings): QueueConnection {
  setDefaultBackendFactory(settings.REDIS_URL ? undefined : createPostgresBackend)
  return settings.REDIS_URL ? toRedis(settings.REDIS_URL) : toPostgres(settings.DATABASE_URL)
}

function toPostgres(url: string): QueueConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    keepAlive: true,
    options: '-c role=tsp_queue -c search_path=bullmq,public',
    application_name: 'tweespraak-queue',
  })
  pool.setMaxListeners(0) // every queue and worker listens on the one pool
  pool.on('error', () => {}) // a connection that breaks is replaced at the next use
  // @nestjs/bullmq knows Redis only; the backend that was just set takes the pool as it is.
  return { options: pool as unknown as ConnectionOptions, close: () => pool.end() }
}

function toRedis(url: string): QueueConnection {
  const connection = new Redis(url, { maxRetriesPerRequest: null })
  connection.on('error', () => {}) // ioredis reconnects by itself
  return { options: connection, close: async () => connection.disconnect() }
}
