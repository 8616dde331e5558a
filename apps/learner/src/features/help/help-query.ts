import { readHelp } from '@tweespraak/contract/learner/steps'
import { callApi } from '../../api.ts'

/** How long the help list is shown again without asking anew. */
const freshMs = 10 * 60_000

/** The newest help list and safety texts in a language. */
export const helpQuery = (locale: string) => ({
  queryKey: ['help', locale],
  staleTime: freshMs,
  queryFn: () => callApi(readHelp, { query: { locale: locale === 'en' ? 'en' : 'nl' } }),
})

type Help = Awaited<ReturnType<ReturnType<typeof helpQuery>['queryFn']>>

export type HelpEntry = Help['entries'][number]
