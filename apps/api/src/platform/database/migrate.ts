import { runMigrations as migrateBullmq } from 'bullmq'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { migrations } from './migrations/all.ts'

/** Two programs that migrate at once take turns on this lock. */
const turn = 7_001

const actorRoles = [
  'tsp_visitor',
  'tsp_participant',
  'tsp_professional',
  'tsp_municipality',
  'tsp_operator',
  'tsp_worker',
  'tsp_stats_writer',
  'tsp_keys',
  'tsp_queue',
].join(', ')

/**
 * Brings the database to this version, as its owner. Makes the login role `tweespraak_app`, which owns nothing,
 * inherits nothing and may take on each actor role. Returns the names of the migrations it ran.
 */
export async function migrate(ownerUrl: string, appRolePassword: string): Promise<readonly string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [turn])
    const dataSource = await new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations: [...migrations],
      migrationsTableName: 'migrations',
    }).initialize()
    const ran = await dataSource.runMigrations({ transaction: 'each' })
    await dataSource.destroy()
    await migrateBullmq(owner)
    await owner.query(`
      grant usage on schema bullmq to tsp_queue;
      grant all on all tables in schema bullmq to tsp_queue;
      grant all on all sequences in schema bullmq to tsp_queue;
      grant execute on all functions in schema bullmq to tsp_queue;
      do $$ begin
        if not exists (select 1 from pg_roles where rolname = 'tweespraak_app') then
          create role tweespraak_app login nosuperuser nobypassrls noinherit nocreatedb nocreaterole;
        end if;
      end $$;
      grant ${actorRoles} to tweespraak_app;
      grant execute on function app.open_request to tweespraak_app;`)
    await owner.query(`alter role tweespraak_app password ${owner.escapeLiteral(appRolePassword)}`)
    return ran.map((it) => it.name)
  } finally {
    await owner.end()
  }
}
