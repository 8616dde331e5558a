// Fails when a word on a screen is not in the catalogues, when one is there that no screen uses, or when English lacks
// one: in every catalogue of the app. `npm run translations` brings them up to date; then write the English in each `en.po`.
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { formatter } from '@lingui/format-po'

// The app it is run for: its own folder is where its script starts.
const here = process.cwd()
const fresh = mkdtempSync(join(tmpdir(), 'words-'))

async function wordsIn(folder: string, locale: string) {
  const file = join(folder, `${locale}.po`)
  const catalogue = await formatter().parse(readFileSync(file, 'utf8'), {
    locale,
    sourceLocale: 'nl',
    filename: file,
  })
  return new Map(Object.values(catalogue).map((word) => [word.message ?? '', word.translation ?? '']))
}

try {
  execFileSync(join(here, 'node_modules/.bin/lingui'), ['extract'], {
    cwd: here,
    env: { ...process.env, LOCALES_FOLDER: fresh },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const wrong: string[] = []
  const catalogues = globSync('**/nl.po', { cwd: fresh }).map(dirname)
  for (const catalogue of catalogues) {
    const used = await wordsIn(join(fresh, catalogue), 'nl')
    const english = await wordsIn(join(here, 'src/locales', catalogue), 'en')
    const dutch = await wordsIn(join(here, 'src/locales', catalogue), 'nl')
    const where = catalogue === '.' ? '' : `${catalogue}/`
    wrong.push(
      ...[...used.keys()].filter((word) => !dutch.has(word)).map((word) => `not in ${where}nl.po: ${word}`),
      ...[...used.keys()].filter((word) => !english.get(word)).map((word) => `no English in ${where}en.po: ${word}`),
      ...[...english.keys()].filter((word) => !used.has(word)).map((word) => `on no screen, in ${where}en.po: ${word}`),
    )
  }
  console.log(wrong.length > 0 ? wrong.join('\n') : `Every word of ${catalogues.length} is in Dutch and in English.`)
  process.exitCode = wrong.length > 0 || catalogues.length === 0 ? 1 : 0
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
