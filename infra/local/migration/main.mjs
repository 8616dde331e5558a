import { join, relative } from 'node:path'
import { checkout } from '../places.mjs'
import { explain, LocalProblem } from '../problem.mjs'
import { newMigration } from './new-migration.mjs'

const folder = join(checkout, 'apps/api/src/platform/database/migrations')

try {
  const [name, ...more] = process.argv.slice(2)
  if (!name || more.length)
    throw new LocalProblem(
      'migration.name',
      'A migration has one name, in small letters with hyphens.',
      'As in: npm run migration -- note-when-a-couple-began',
    )
  console.log(`Made ${relative(checkout, newMigration(folder, name, new Date()))}, the last in all.ts.`)
} catch (error) {
  explain(error, checkout)
  process.exitCode = 1
}
