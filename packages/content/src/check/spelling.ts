import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { spellCheckDocument } from 'cspell-lib'
import { type Locale, locales } from '../shape/text.ts'
import type { Report } from '../sources/problem.ts'
import type { Prose } from './prose.ts'

/** Names and words that the dictionaries lack: one a line, for everybody or for one module. */
const ownWordsFile = 'own-words.txt'

const cspellLocale: Record<Locale, string> = { nl: 'nl', en: 'en-GB' }

/** Every word against the dictionary of its language and the own lists. Names are words too. */
export async function spelling(
  prose: readonly Prose[],
  { root, folders, report }: { root: string; folders: readonly string[]; report: Report },
): Promise<void> {
  const own = [root, ...folders.map((folder) => join(root, 'modules', folder))].flatMap(ownWords)
  for (const locale of locales) {
    const passages = prose.filter((passage) => passage.locale === locale)
    // One passage a line, so that the line of a finding leads back to its passage.
    const text = passages.map((passage) => passage.text.replaceAll('\n', ' ').replaceAll('’', "'")).join('\n')
    const { issues } = await spellCheckDocument(
      { uri: `prose.${locale}.txt`, text, languageId: 'plaintext', locale: cspellLocale[locale] },
      { noConfigSearch: true, generateSuggestions: false },
      {
        language: cspellLocale[locale],
        import: [createRequire(import.meta.url).resolve('@cspell/dict-nl-nl/cspell-ext.json')],
        dictionaries: locale === 'nl' ? ['nl-nl'] : ['en-gb'],
        words: own,
        allowCompoundWords: false,
        minWordLength: 3,
      },
    )
    for (const issue of issues) {
      const passage = passages[text.slice(0, issue.offset).split('\n').length - 1]
      if (passage)
        report({
          rule: 'spelling',
          file: passage.file,
          line: passage.line,
          found: `“${issue.text}” is not in the ${locale} dictionary.`,
          todo: `Mend it, or add it to ${ownWordsFile} in the module folder.`,
        })
    }
  }
}

function ownWords(folder: string): string[] {
  const path = join(folder, ownWordsFile)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '')
}
