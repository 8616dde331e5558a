import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { lackingLibraries } from './node-libraries.mjs'

/** @type {string[]} */
const folders = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** @param {string} says what this Node prints instead of running */
function aNodeThatSays(says) {
  const folder = mkdtempSync(join(tmpdir(), 'node-'))
  folders.push(folder)
  const node = join(folder, 'node')
  writeFileSync(node, `#!/bin/sh\necho '${says}' >&2\nexit 127\n`)
  chmodSync(node, 0o755)
  return node
}

test('a machine that has what Node needs is left as it is', async () => {
  expect(await lackingLibraries(process.execPath)).toBe(process.env.LD_LIBRARY_PATH || undefined)
})

test('where Node lacks a library and there is no Debian to fetch it from, it is said in words', async () => {
  const node = aNodeThatSays('node: error while loading shared libraries: libatomic.so.1: cannot open shared object')
  vi.stubEnv('PATH', '/nowhere')
  await expect(lackingLibraries(node)).rejects.toMatchObject({
    code: 'node.library_missing',
    wayOut: expect.stringContaining('libatomic1'),
  })
})

test('any other fault of Node is not taken for a missing library', async () => {
  expect(await lackingLibraries(aNodeThatSays('Bad system call'))).toBeUndefined()
})
