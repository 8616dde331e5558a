import { useQuery } from '@tanstack/react-query'
import type { Me } from '@tweespraak/contract/learner/account'
import { meQuery } from './person.ts'

/** Returns who is signed in: undefined while that is asked, null for a visitor and before the PIN. */
export const useMe = (): Me | null | undefined => useQuery(meQuery).data?.me

/** Returns whether anybody is signed in, with or without the PIN. False while that is asked. */
export const useSignedIn = (): boolean => useQuery(meQuery).data?.signedIn ?? false
