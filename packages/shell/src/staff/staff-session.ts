import type { ResponseOf } from '@tweespraak/contract/endpoint'
import type { staffSignIn } from '@tweespraak/contract/values/staff'
import { ApiProblem, createApiClient } from '@tweespraak/web/client'
import { currentLocale } from '@tweespraak/web/i18n'
import { createQueryClient } from '@tweespraak/web/query'

/** The four endpoints with which staff of one audience sign in and out. */
type StaffEndpoints = ReturnType<typeof staffSignIn>

/** Who is signed in. */
type StaffMember = ResponseOf<StaffEndpoints['me']>['me']

/**
 * Returns the session of staff of one audience, with the query cache that goes with it. There is no private area to
 * open here. When the session is gone, nothing that was read stays in memory.
 */
export function createStaffSession(endpoints: StaffEndpoints) {
  const queryClient = createQueryClient()

  const forget = () => {
    // Whoever asks who is here may be the one who found out: that question is answered, not taken away.
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
    queryClient.setQueryData(meQuery.queryKey, null)
  }
  const callApi = createApiClient({
    locale: currentLocale,
    gate: { opened: () => Promise.resolve(true), signedOut: forget },
  })

  /** Who is signed in; null for a visitor. */
  const meQuery = {
    queryKey: ['me'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<StaffMember | null> => {
      try {
        return (await callApi(endpoints.me, {})).me
      } catch (error) {
        if (error instanceof ApiProblem && error.problem.code === 'session.none') return null
        throw error
      }
    },
  }
  return {
    queryClient,
    /** Sends what the contract allows this audience. */
    callApi,
    meQuery,
    /** Sends a code to this address, if it is known. */
    requestCode: async (email: string): Promise<void> => {
      await callApi(endpoints.requestCode, { body: { email } })
    },
    /** Signs in with the code from the mail and the one from the authenticator app. */
    signIn: async (codes: { code: string; totp: string }): Promise<void> => {
      await callApi(endpoints.signIn, { body: codes })
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
    },
    /** Signs out, also when the server cannot be reached: then the session ends there by itself. */
    signOut: async (): Promise<void> => {
      await callApi(endpoints.signOut, {}).catch(() => undefined)
      forget()
    },
  }
}

export type StaffSession = ReturnType<typeof createStaffSession>
