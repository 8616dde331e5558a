import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** Chunks by the source file they begin with. */
type Manifest = Readonly<Record<string, Chunk>>

/** The most that a first page may weigh, in kB gzip. */
const budgetKB = { js: 140, css: 30 }

export interface FirstPages {
  /** Of the app: `import.meta.dirname`. Its last build is weighed. */
  readonly folder: string
  /** Each first page with the source files that it fetches besides what `index.html` names. */
  readonly pages: Readonly<Record<string, readonly string[]>>
}

/**
 * Prints what each first page makes a browser fetch before it can be read, beside the budget. With `--json` each figure
 * is a line that `npm run bench` reads; without it a page over the budget ends the process with exit code 1.
 */
export function printWeights({ folder, pages }: FirstPages): void {
  const dist = join(folder, 'dist')
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const app = folder.split('/').at(-1)
  const asJson = process.argv.includes('--json')
  for (const [page, entries] of Object.entries(pages)) {
    const files = filesOf(manifest, html, entries)
    const weights = { js: weigh(dist, files, '.js'), css: weigh(dist, files, '.css') }
    for (const kind of ['js', 'css'] as const) {
      const value = Number(weights[kind].toFixed(1))
      const name = `${app}, ${page}: ${kind.toUpperCase()}`
      console.log(
        asJson
          ? JSON.stringify({ name, value, unit: 'kB gzip', baseline: budgetKB[kind], against: 'budget' })
          : `${name.padEnd(40)} ${value} of ${budgetKB[kind]} kB`,
      )
      if (value > budgetKB[kind] && !asJson) process.exitCode = 1
    }
  }
}

/** Returns the built files that a browser fetches for a page: what the page names, its Dutch words, its entries, and all they import. */
export function filesOf(manifest: Manifest, html: string, entries: readonly string[]): Set<string> {
  const files = new Set([...html.matchAll(/"\/(assets\/[^"]+)"/g)].map((it) => `${it[1]}`))
  const words = Object.keys(manifest).filter((it) => /^src\/[^/]+\/nl\.po$/.test(it))
  const seen = new Set<string>()
  const add = (source: string) => {
    if (seen.has(source)) return
    seen.add(source)
    const chunk = manifest[source]
    if (!chunk) throw new Error(`${source} is not in the build.`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  for (const source of [...words, ...entries]) add(source)
  return files
}

function weigh(dist: string, files: Iterable<string>, kind: string): number {
  const wanted = [...files].filter((file) => file.endsWith(kind))
  return wanted.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000, 0)
}
