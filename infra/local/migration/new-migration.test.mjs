import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkout } from '../places.mjs'
import { newMigration } from './new-migration.mjs'

/** @type {string} */ let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  cpSync(join(checkout, 'apps/api/src/platform/database/migrations'), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = new Date('2026-12-01T09:30:00Z')

/** @returns {Promise<(new () => object)[]>} the list as the API loads it */
const listed = async () => (await import(join(folder, 'all.ts'))).migrations

test('a new migration is the last of the list, whose order is that of the times in its names', async () => {
  const file = newMigration(folder, 'note-when-a-couple-began', now)
  expect(basename(file)).toBe('m1796117400000-note-when-a-couple-began.ts')
  const names = (await listed()).map(({ name }) => name)
  expect(names.at(-1)).toBe('NoteWhenACoupleBegan1796117400000')
  const times = names.map((it) => Number(it.slice(-13)))
  expect(times).toEqual(times.toSorted((one, other) => one - other))
})

test('it can be run, and is undone by restoring only', async () => {
  newMigration(folder, 'first', now)
  const Made = /** @type {any} */ ((await listed()).at(-1))
  /** @type {string[]} */
  const asked = []
  await new Made().up({ query: async (/** @type {string} */ sql) => asked.push(sql.trim()) })
  expect(asked).toEqual([''])
  await expect(new Made().down()).rejects.toThrow('restoring')
})

test('a second one on the same day comes after the first', () => {
  newMigration(folder, 'first', now)
  newMigration(folder, 'second', new Date(now.getTime() + 1))
  expect(readFileSync(join(folder, 'all.ts'), 'utf8')).toMatch(/First\d+,\n {2}Second\d+,\n\] as const/)
})

test('a name that is taken, or is no name, is refused and changes nothing', () => {
  const before = readFileSync(join(folder, 'all.ts'), 'utf8')
  expect(() => newMigration(folder, 'reminders', now)).toThrow(expect.objectContaining({ code: 'migration.exists' }))
  for (const name of ['', 'Reminders', '../x', 'two words', '1st'])
    expect(() => newMigration(folder, name, now)).toThrow(expect.objectContaining({ code: 'migration.name' }))
  expect(readFileSync(join(folder, 'all.ts'), 'utf8')).toBe(before)
})
