import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadProgramme } from '@tweespraak/content'

type Locale = 'nl' | 'en'

/** The learner's English by its Dutch, as the app itself has it: the plays never keep words of their own. */
const english = readCatalogues(fileURLToPath(new URL('../../learner/src/locales', import.meta.url)))

const programme = loadProgramme()

/** The title of a step, as the content has it. */
export const titleOf = (stepId: string, locale: Locale): string => programme.stepPayload(stepId, locale).title

/** Returns what a screen of the learner says in this language, given its Dutch. */
export function said(dutch: string, locale: Locale): string {
  if (locale === 'nl') return dutch
  const found = english.get(dutch)
  if (!found) throw new Error(`the learner has no English for “${dutch}”`)
  return found
}

function readCatalogues(folder: string): ReadonlyMap<string, string> {
  const catalogues = globSync('**/en.po', { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'))
  const entries = catalogues.flatMap((it) => it.split(/\n\n+/))
  return new Map(entries.map((entry) => [textOf(entry, 'msgid'), textOf(entry, 'msgstr')]))
}

/** The text of one part of a catalogue's entry; a long one stands in several quoted lines. */
function textOf(entry: string, part: 'msgid' | 'msgstr'): string {
  const lines = new RegExp(`^${part} ((?:".*"\\n?)+)`, 'm').exec(entry)?.[1]?.match(/".*"/g) ?? []
  return lines.map((line) => JSON.parse(line) as string).join('')
}
