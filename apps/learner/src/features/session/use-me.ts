import { useQuery } from '@tanstack/react-query'
import type { Me } from '@tweespraak/contract/learner/account'
import { meQuery } from '../../api.ts'

/** Who is signed in: undefined while that is being asked, null for a visitor. */
export const useMe = (): Me | null | undefined => useQuery(meQuery).data
