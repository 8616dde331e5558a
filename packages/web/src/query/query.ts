import { QueryClient } from '@tanstack/react-query'
import { ApiProblem, NoAnswer } from '@tweespraak/contract/client'

/** Attempts after the first, one, two and four seconds later, then the page says what is wrong. */
const attempts = 3

/** Only what may go better the next time: no answer at all, or a server that says it is not itself. */
const mayGoBetter = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ApiProblem && error.problem.status >= 500)

/** Answers are kept in memory only, five minutes after the last page that used them. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (count, error) => count < attempts && mayGoBetter(error),
        retryDelay: (count) => 1000 * 2 ** count,
        staleTime: 15_000,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
