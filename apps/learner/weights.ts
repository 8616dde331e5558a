// What the first page weighs, in kB gzip, from the last build: everything that is fetched before it can be read.
// Three first pages: the front door of a visitor, a link with a code, and today for who is signed in. `--json` prints each figure as a line of JSON.
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

/** What the page itself names. */
const named = [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/"\/(assets\/[^"]+)"/g)].map(
  (it) => `${it[1]}`,
)

/** With what the chunks need that are fetched then. */
function filesOf(entries: readonly string[], seen = new Set(named)): Set<string> {
  for (const entry of entries) {
    const chunk = manifest[entry]
    if (!chunk) throw new Error(`${entry} is not in the build.`)
    seen.add(chunk.file)
    for (const sheet of chunk.css ?? []) seen.add(sheet)
    filesOf(
      (chunk.imports ?? []).filter((it) => !seen.has(manifest[it]?.file ?? '')),
      seen,
    )
  }
  return seen
}

const weigh = (files: Iterable<string>, kind: string) =>
  [...files]
    .filter((file) => file.endsWith(kind))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000, 0)

const figure = (name: string, weight: number, baseline: number) =>
  JSON.stringify({ name, value: Number(weight.toFixed(1)), unit: 'kB gzip', baseline, against: 'budget' })

const words = 'src/locales/nl.po'
const pages = {
  'front door': [words],
  'link with a code': [words, 'src/features/arrival/arrive-with-code.tsx'],
  today: [words, 'src/features/today/today.tsx'],
}
const rows = Object.entries(pages).map(([page, entries]) => {
  const files = filesOf(entries)
  return { page, js: weigh(files, '.js'), css: weigh(files, '.css') }
})
if (process.argv.includes('--json'))
  for (const { page, js, css } of rows) {
    console.log(figure(`learner, ${page}: JS`, js, most.js))
    console.log(figure(`learner, ${page}: CSS`, css, most.css))
  }
else
  for (const { page, js, css } of rows)
    console.log(`${page.padEnd(18)} JS ${js.toFixed(1)} of ${most.js} kB   CSS ${css.toFixed(1)} of ${most.css} kB`)
// `npm run bench` reads the figures and shows them beside the budget; asked by hand it also says no.
const tooHeavy = rows.some(({ js, css }) => js > most.js || css > most.css)
process.exitCode = tooHeavy && !process.argv.includes('--json') ? 1 : 0
