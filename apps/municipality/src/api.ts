import { readBatches, readCodeSets } from '@tweespraak/contract/municipality/licences'
import { readMunicipality } from '@tweespraak/contract/municipality/municipality'
import { readReport } from '@tweespraak/contract/municipality/report'
import { me } from '@tweespraak/contract/municipality/sign-in'
import { ApiProblem, createApiClient } from '@tweespraak/web/client'
import { currentLocale } from '@tweespraak/web/i18n'
import { createQueryClient } from '@tweespraak/web/query'

export interface Member {
  readonly personId: string
  readonly name: string
}

export const queryClient = createQueryClient()

/** Sends what the contract allows municipal staff. There is no private area to open here. */
export const callApi = createApiClient({
  locale: currentLocale,
  gate: { opened: () => Promise.resolve(true), signedOut },
})

/** Who is signed in; null for a visitor. */
export const meQuery = {
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Member | null> => {
    try {
      return (await callApi(me, {})).me
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.code === 'session.none') return null
      throw error
    }
  },
}

export const municipalityQuery = {
  queryKey: ['municipality'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => callApi(readMunicipality, {}),
}
export const reportQuery = { queryKey: ['report'], queryFn: () => callApi(readReport, {}) }
export const batchesQuery = { queryKey: ['batches'], queryFn: async () => (await callApi(readBatches, {})).batches }
export const codeSetsQuery = {
  queryKey: ['code-sets'],
  queryFn: async () => (await callApi(readCodeSets, {})).codeSets,
}

export function signedIn(member: Member): void {
  queryClient.setQueryData(meQuery.queryKey, member)
}

/** Nobody is signed in on this page any more: nothing that was read stays in memory but that. */
export function signedOut(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
  queryClient.setQueryData(meQuery.queryKey, null)
}
