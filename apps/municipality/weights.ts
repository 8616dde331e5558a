// What the first page weighs, in kB gzip, from the last build: everything that is fetched before it can be read.
// Two first pages: signing in, and the report for who is signed in. `--json` prints one line of JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const most = { js: 140, css: 30 }
const folder = join(import.meta.dirname, 'dist')
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))

function filesOf(entries: readonly string[], seen = new Set<string>()): Set<string> {
  for (const entry of entries) {
    const chunk = manifest[entry]
    if (!chunk || seen.has(chunk.file)) continue
    seen.add(chunk.file)
    for (const sheet of chunk.css ?? []) seen.add(sheet)
    filesOf(chunk.imports ?? [], seen)
  }
  return seen
}

const weigh = (files: Iterable<string>, kind: string) =>
  [...files]
    .filter((file) => file.endsWith(kind))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000, 0)

const words = 'src/locales/nl.po'
const pages = {
  'sign in': ['index.html', words, 'src/features/sign-in/sign-in.tsx'],
  report: ['index.html', words, 'src/features/report/report-page.tsx'],
}
const rows = Object.entries(pages).map(([page, entries]) => {
  const files = filesOf(entries)
  return { page, js: weigh(files, '.js'), css: weigh(files, '.css') }
})
if (process.argv.includes('--json')) console.log(JSON.stringify({ most, rows }))
else
  for (const { page, js, css } of rows)
    console.log(`${page.padEnd(18)} JS ${js.toFixed(1)} of ${most.js} kB   CSS ${css.toFixed(1)} of ${most.css} kB`)
process.exitCode = rows.some(({ js, css }) => js > most.js || css > most.css) ? 1 : 0
