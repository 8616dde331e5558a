import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { Injectable, type OnApplicationShutdown } from '@nestjs/common'
import pg from 'pg'
import { WallClock } from '../clock/clock.ts'
import { Settings } from '../config/settings.ts'
import { Listener } from '../database/listener.ts'
import { seconds } from '../domain/duration.ts'
import { type KeyOwner, KeyStore } from './key-store.ts'
import type { DataKey } from './sealing.ts'

interface Cached {
  readonly key: DataKey
  readonly until: number
}

/** How long an opened key stays in memory, in ms. */
const keptMs = seconds(60)
/** At most this many opened keys in memory; the oldest goes first. */
const maxKeptKeys = 5000
/** Connections to the keys: they are asked for seldom, and kept for a while. */
const poolSize = 4

/** Wrapped keys in PostgreSQL, over a connection of its own: they may live in another database with shorter backups. */
@Injectable()
export class PostgresKeyStore extends KeyStore implements OnApplicationShutdown {
  private readonly pool: pg.Pool
  private readonly master: Buffer
  private readonly cache = new Map<string, Cached>()
  private readonly destroyed: Listener

  constructor(
    settings: Settings,
    private readonly clock: WallClock,
  ) {
    super()
    this.master = Buffer.from(settings.MASTER_KEY, 'base64')
    this.pool = new pg.Pool({
      connectionString: settings.KEYS_DATABASE_URL ?? settings.DATABASE_URL,
      max: poolSize,
      options: '-c role=tsp_keys -c statement_timeout=5000',
      application_name: 'tweespraak-keys',
    })
    this.destroyed = new Listener(settings.KEYS_DATABASE_URL ?? settings.DATABASE_URL, 'keys')
    this.pool.on('error', () => {}) // an idle connection that breaks is replaced at the next use
  }

  override async of(owner: KeyOwner): Promise<DataKey> {
    const name = `${owner.kind}/${owner.id}`
    const now = this.clock.now().getTime()
    const cached = this.cache.get(name)
    if (cached && cached.until > now) return cached.key
    // What another process destroys is dropped here at once; after a break in hearing, everything is.
    this.destroyed.start((name) => (name ? this.cache.delete(name) : this.cache.clear()))
    const key = (await this.find(owner)) ?? (await this.create(owner))
    this.keep(name, { key, until: now + keptMs })
    return key
  }

  override async destroy(owner: KeyOwner): Promise<void> {
    this.cache.delete(`${owner.kind}/${owner.id}`)
    await this.pool.query(
      `with gone as (
         update keys.data_keys set wrapped = null, destroyed_at = now()
         where owner_kind = $1 and owner_id = $2 and destroyed_at is null returning id)
       insert into keys.erasures (id, key_id, erased_at) select gen_random_uuid(), id, now() from gone`,
      [owner.kind, owner.id],
    )
    await this.pool.query(`select pg_notify('keys', $1)`, [`${owner.kind}/${owner.id}`])
  }

  async onApplicationShutdown(): Promise<void> {
    this.cache.clear()
    await this.destroyed.stop()
    await this.pool.end()
  }

  private async find(owner: KeyOwner): Promise<DataKey | undefined> {
    const found = await this.pool.query<{ id: string; wrapped: Buffer | null }>(
      'select id, wrapped from keys.data_keys where owner_kind = $1 and owner_id = $2',
      [owner.kind, owner.id],
    )
    const row = found.rows[0]
    if (!row) return undefined
    if (!row.wrapped) throw new Error('this key was destroyed')
    return { id: row.id, bytes: this.unwrap(row.id, row.wrapped) }
  }

  private async create(owner: KeyOwner): Promise<DataKey> {
    const id = randomUUID()
    await this.pool.query(
      `insert into keys.data_keys (id, owner_kind, owner_id, wrapped) values ($1, $2, $3, $4)
       on conflict (owner_kind, owner_id) do nothing`,
      [id, owner.kind, owner.id, this.wrap(id, randomBytes(32))],
    )
    const key = await this.find(owner)
    if (!key) throw new Error('a key that was just made is not there')
    return key
  }

  private wrap(id: string, bytes: Buffer): Buffer {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.master, iv).setAAD(Buffer.from(id))
    const body = Buffer.concat([cipher.update(bytes), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), body])
  }

  private unwrap(id: string, wrapped: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.master, wrapped.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(id)).setAuthTag(wrapped.subarray(12, 28))
    return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()])
  }

  private keep(name: string, cached: Cached): void {
    this.cache.delete(name)
    this.cache.set(name, cached)
    const oldest = this.cache.keys().next().value
    if (this.cache.size > maxKeptKeys && oldest !== undefined) this.cache.delete(oldest)
  }
}
