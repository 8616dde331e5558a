import 'reflect-metadata'
import { processSettings } from './platform/config/process-settings.ts'
import { migrate } from './platform/database/migrate.ts'

// Brings the database to this version, as its owner.
const settings = processSettings()
if (!settings.DATABASE_OWNER_URL || !settings.APP_ROLE_PASSWORD) {
  process.stderr.write('Migrating needs DATABASE_OWNER_URL and APP_ROLE_PASSWORD. See docs/configuration.md.\n')
  process.exit(78)
}
const ran = await migrate(settings.DATABASE_OWNER_URL, settings.APP_ROLE_PASSWORD)
process.stdout.write(ran.length > 0 ? `migrated: ${ran.join(', ')}\n` : 'nothing to migrate\n')
