import { readAgenda } from '@tweespraak/contract/professional/agenda'
import { readAvailability } from '@tweespraak/contract/professional/availability'
import { me } from '@tweespraak/contract/professional/sign-in'
import { ApiProblem, createApiClient } from '@tweespraak/web/client'
import { currentLocale } from '@tweespraak/web/i18n'
import { now } from '@tweespraak/web/platform/world'
import { createQueryClient } from '@tweespraak/web/query'

export interface Professional {
  readonly personId: string
  readonly name: string
}

export const queryClient = createQueryClient()

/** Sends what the contract allows a professional. There is no private area to open here. */
export const callApi = createApiClient({
  locale: currentLocale,
  gate: { opened: () => Promise.resolve(true), signedOut },
})

/** Who is signed in; null for a visitor. */
export const meQuery = {
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Professional | null> => {
    try {
      return (await callApi(me, {})).me
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.code === 'session.none') return null
      throw error
    }
  },
}

/** The agenda, with how far the programme's clock is ahead of this device's, in milliseconds. */
export const agendaQuery = {
  queryKey: ['agenda'],
  refetchInterval: 60_000,
  queryFn: async () => {
    const agenda = await callApi(readAgenda, {})
    return { ...agenda, ahead: Date.parse(agenda.now) - now() }
  },
}

export const timesQuery = {
  queryKey: ['times'],
  queryFn: async () => (await callApi(readAvailability, {})).windows,
}

export function signedIn(professional: Professional): void {
  queryClient.setQueryData(meQuery.queryKey, professional)
}

/** Nobody is signed in on this page any more: no name stays in memory. */
export function signedOut(): void {
  // The question who is here may be the very one that found out: it is answered, not taken away.
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  queryClient.setQueryData(meQuery.queryKey, null)
}
