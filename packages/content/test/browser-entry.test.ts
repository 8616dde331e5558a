import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))

/** Everything a file imports at run time, its own files followed. */
function imports(file: string, seen = new Set<string>()): Set<string> {
  for (const [, clause = '', from = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) ([\s\S]*?)from '(.+)'$/gm,
  )) {
    if (clause.startsWith('type ')) continue
    const target = from.startsWith('.') ? join(dirname(file), from) : from
    if (seen.has(target)) continue
    seen.add(target)
    if (from.startsWith('.')) imports(target, seen)
  }
  return seen
}

it('brings the browser zod/mini and nothing of Node, Markdoc or YAML', () => {
  const foreign = (entry: string) => [...imports(join(source, entry))].filter((name) => !name.startsWith(source))
  expect(foreign('shape.ts')).toEqual(['zod/mini'])
  expect(foreign('content.ts').filter((name) => !name.startsWith('node:'))).toEqual(['zod/mini'])
})
