import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { readPrivatePage } from '@tweespraak/contract/learner/private-page'
import { callApi } from '../../api.ts'

export type PrivateTexts = ResponseOf<typeof readPrivatePage>

/** Everything of the page in one request, and no other while it is open: not on looking back, and not on a new network. */
export const privateQuery = (locale: string) => ({
  queryKey: ['private-page', locale],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  queryFn: () => callApi(readPrivatePage, { query: { locale: locale === 'en' ? 'en' : 'nl' } }),
})
