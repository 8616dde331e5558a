import { createHash, createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { seededBits } from '../attack/seeded-bits.ts'
import * as disclosure from './disclosure.ts'

test('the worked example of the README says what stands below it', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const [, code, output] = /```ts\n(.*?)```\s+```text\n(.*?)```/s.exec(readme) ?? []
  const withoutImports = (code ?? '').replaceAll(/^import .*?from '.*?'$/gms, '')
  const bits = seededBits(2026)
  const seeded = { getRandomValues: (bytes: Uint8Array) => bytes.set(bytes.map(() => bits(8))) }
  const said: string[] = []
  const given = { ...disclosure, createHash, createHmac, crypto: seeded, say: (line: string) => said.push(line) }
  runInNewContext(stripTypeScriptTypes(withoutImports), given)
  expect(`${said.join('\n')}\n`).toBe(output)
})

test('every error code stands in the README', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const source = await readFile(new URL('./disclosure-error.ts', import.meta.url), 'utf8')
  const codes = [...source.matchAll(/'disclosure\.(\w+)':/g)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(15)
  for (const code of codes) expect(readme).toMatch(new RegExp(`\`(disclosure)?\\.${code}\``))
})
