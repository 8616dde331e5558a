import { useQuery } from '@tanstack/react-query'
import type { Me } from '@tweespraak/contract/learner/account'
import { meQuery } from './person.ts'

/** Who is signed in: undefined while that is being asked, null for a visitor and for who did not give the PIN yet. */
export const useMe = (): Me | null | undefined => useQuery(meQuery).data?.me

/** Whether anybody is signed in, with or without the PIN. False while that is being asked. */
export const useSignedIn = (): boolean => useQuery(meQuery).data?.signedIn ?? false
