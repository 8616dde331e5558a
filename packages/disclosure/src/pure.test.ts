import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

test('the package imports nothing but itself, and reads no clock and no chance', async () => {
  const names = (await readdir(new URL('.', import.meta.url))).filter((name) => !name.endsWith('.test.ts'))
  expect(names).toContain('disclosure.ts')
  for (const name of names) {
    const source = await readFile(new URL(name, import.meta.url), 'utf8')
    for (const [, from] of source.matchAll(/from '([^']+)'/g)) expect(from).toMatch(/^\.\//)
    expect(source).not.toMatch(/\b(Date|Temporal|performance|process|Buffer)\b|Math\.random|\bimport\(/)
  }
})
