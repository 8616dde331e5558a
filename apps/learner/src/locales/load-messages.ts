import { i18n, type Messages } from '@lingui/core'
import { currentLocale, type LoadMessages } from '@tweespraak/web/i18n'

type Words = () => Promise<{ messages: Messages }>

/** One language is fetched, never both. */
const either =
  (dutch: Words, english: Words): LoadMessages =>
  async (locale) =>
    (await (locale === 'en' ? english() : dutch())).messages

const everywhere = either(
  () => import('./nl.po'),
  () => import('./en.po'),
)

/** Pages with words of their own: see `lingui.config.ts`. */
const parts = {
  conversations: either(
    () => import('./conversations/nl.po'),
    () => import('./conversations/en.po'),
  ),
  help: either(
    () => import('./help/nl.po'),
    () => import('./help/en.po'),
  ),
  'my-place': either(
    () => import('./my-place/nl.po'),
    () => import('./my-place/en.po'),
  ),
  steps: either(
    () => import('./steps/nl.po'),
    () => import('./steps/en.po'),
  ),
}

export type Part = keyof typeof parts

const visited = new Set<Part>()

/** The words of every page, and of the parts somebody went to. */
export const loadMessages: LoadMessages = async (locale) => {
  const loaded = await Promise.all([everywhere, ...[...visited].map((it) => parts[it])].map((load) => load(locale)))
  return Object.assign({}, ...loaded)
}

/** Fetches the words of a part, before a page of it is shown. */
export async function loadPart(part: Part): Promise<void> {
  while (!visited.has(part)) {
    const locale = currentLocale()
    i18n.load(locale, await parts[part](locale))
    if (locale === currentLocale()) visited.add(part) // else the language was changed meanwhile
  }
}
