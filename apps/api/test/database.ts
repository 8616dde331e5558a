import pg from 'pg'
import { inject } from 'vitest'

/** A database of its own for one world, copied from the migrated template. */
export interface WorldDatabase {
  readonly appUrl: string
  readonly ownerUrl: string
  /** Asks the database as its owner: what is really there, whatever row level security says. */
  readonly owner: pg.Pool
  drop(): Promise<void>
}

export async function aDatabase(): Promise<WorldDatabase> {
  const name = `world_${crypto.randomUUID().replaceAll('-', '')}`
  await asOwner((owner) => owner.query(`create database ${name} template small_world`))
  const ownerUrl = addressOf(name)
  const app = new URL(ownerUrl)
  app.username = 'tweespraak_app'
  app.password = inject('appRolePassword')
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 3 })
  owner.on('error', () => {}) // the database is dropped under it at the end
  return {
    appUrl: app.href,
    ownerUrl,
    owner,
    async drop() {
      await owner.end()
      await asOwner((it) => it.query(`drop database if exists ${name} with (force)`))
    },
  }
}

async function asOwner(story: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const owner = new pg.Client({ connectionString: inject('postgres') })
  await owner.connect()
  try {
    await story(owner)
  } finally {
    await owner.end()
  }
}

function addressOf(name: string): string {
  const at = new URL(inject('postgres'))
  at.pathname = `/${name}`
  return at.href
}
