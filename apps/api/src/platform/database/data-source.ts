import type { TypeOrmModuleOptions } from '@nestjs/typeorm'
import type { EntitySchema } from 'typeorm'
import type { Settings } from '../config/settings.ts'
import { PreparingClient } from './preparing-client.ts'

/** How long one statement, one wait for a lock and one idle transaction may last, in ms. */
const limits = '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000'

/** The runtime connection: a login role without rights, which every unit of work leaves for its actor's role. */
export const runtimeDataSource = (settings: Settings, entities: readonly EntitySchema[]): TypeOrmModuleOptions => ({
  type: 'postgres',
  url: settings.DATABASE_URL,
  entities: [...entities],
  synchronize: false,
  applicationName: 'tweespraak',
  poolSize: 12,
  connectTimeoutMS: 5000,
  extra: { options: limits, Client: PreparingClient },
})
