import { startThrowawayPostgres } from '@tweespraak/local/postgres'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/platform/database/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's address of the PostgreSQL of this run; its database `small_world` is the migrated template. */
    postgres: string
    appRolePassword: string
  }
}

/** One real PostgreSQL for the run, with one migrated database that every world is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startThrowawayPostgres()
  const appRolePassword = crypto.randomUUID()
  const owner = new pg.Client({ connectionString: postgres.url })
  await owner.connect()
  await owner.query('create database small_world')
  await owner.end()
  await migrate(databaseAt(postgres.url, 'small_world'), appRolePassword)
  project.provide('postgres', postgres.url)
  project.provide('appRolePassword', appRolePassword)
  return () => postgres.stop()
}

const databaseAt = (url: string, name: string) => {
  const at = new URL(url)
  at.pathname = `/${name}`
  return at.href
}
