import { expect, test } from 'vitest'
import { LocalProblem, ordinaryProblem } from './problem.mjs'

test.for([
  ['ENOSPC: no space left on device, write', 'disk.full'],
  ['could not write to file "pg_wal/x": No space left on device', 'disk.full'],
  ['FATAL: could not extend file "base/1/2691"\nHINT: Check free disk space.', 'disk.full'],
  ["EACCES: permission denied, mkdir '/x'", 'folder.no_access'],
  ['EROFS: read-only file system', 'folder.read_only'],
  ['ERR_PNPM_META_FETCH_FAIL getaddrinfo EAI_AGAIN registry', 'network.gone'],
])('"%s" is explained as %s', ([text, code]) => {
  expect(ordinaryProblem(new Error(text), '/data')).toMatchObject({ code })
})

test('an error nobody foresaw stays what it is', () => {
  expect(ordinaryProblem(new TypeError('x is undefined'), '/data')).toBeUndefined()
})

test('a problem that is explained already is not explained again', () => {
  const problem = new LocalProblem('start.port_taken', 'Port 3000 is taken')
  expect(ordinaryProblem(problem, '/data')).toBe(problem)
})
