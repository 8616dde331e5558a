import type { TypeOrmModuleOptions } from '@nestjs/typeorm'
import type { EntitySchema } from 'typeorm'
import type { Settings } from '../config/settings.ts'
import { PreparingClient } from './preparing-client.ts'

/** How many connections a process has, and how long it waits for one, in ms. */
const poolSize = 12
const connectTimeoutMs = 5000

/** How long one statement, one wait for a lock and one idle transaction may last, in ms. */
const limits = '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000'

/**
 * A prepared statement keeps the plan it first got: ours look rows up by key, and planning through row level security
 * takes longer than running.
 */
const plans = '-c plan_cache_mode=force_generic_plan -c jit=off'

/** The runtime connection: a login role without rights, which every unit of work leaves for its actor's role. */
export const runtimeDataSource = (settings: Settings, entities: readonly EntitySchema[]): TypeOrmModuleOptions => ({
  type: 'postgres',
  url: settings.DATABASE_URL,
  entities: [...entities],
  synchronize: false,
  applicationName: 'tweespraak',
  poolSize,
  connectTimeoutMS: connectTimeoutMs,
  extra: { options: `${limits} ${plans}`, Client: PreparingClient, pipeline: true },
})
