import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { LocalProblem } from '../problem.mjs'

/**
 * Makes the file of a new migration and adds it to `all.ts`, as the last one.
 * @param {string} folder with `all.ts`
 * @param {string} name in small letters with hyphens, as in `forget-replies`
 * @param {Date} now its place in the order
 * @returns {string} the file
 * @throws {LocalProblem} `migration.name`, `migration.exists`
 */
export function newMigration(folder, name, now) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new LocalProblem(
      'migration.name',
      `"${name}" cannot be the name of a migration.`,
      'Small letters with hyphens, as in: npm run migration -- note-when-a-couple-began',
    )
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const same = files.find((file) => basename(file).replace(/^m\d+-/, '') === `${name}.ts`)
  if (same) throw new LocalProblem('migration.exists', `${same} has that name.`, 'Say what is different this time.')
  const className = name.replace(/(^|-)./g, (it) => it.slice(-1).toUpperCase()) + now.getTime()
  const file = `m${now.getTime()}-${name}.ts`
  writeFileSync(join(folder, file), migration(className))
  const all = join(folder, 'all.ts')
  writeFileSync(all, added(readFileSync(all, 'utf8'), className, file))
  return join(folder, file)
}

/** @param {string} className it ends with the time by which TypeORM orders migrations */
function migration(className) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm'

/** TODO: what is there after it, in a sentence. A new table has row level security, policies and grants. */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring')
  }
}
`
}

/**
 * @param {string} all the text of `all.ts`: imports, then the list
 * @param {string} className
 * @param {string} file
 */
function added(all, className, file) {
  const lastImport = /^import .*\n(?!import )/m
  const endOfList = /^\] as const/m
  if (!lastImport.test(all) || !endOfList.test(all))
    throw new LocalProblem('migration.list', 'all.ts is not a list of imports followed by `export const migrations`.')
  return all
    .replace(lastImport, (line) => `${line}import { ${className} } from './${file}'\n`)
    .replace(endOfList, (line) => `  ${className},\n${line}`)
}
