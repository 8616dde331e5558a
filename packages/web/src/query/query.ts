import { notifyManager, QueryClient } from '@tanstack/react-query'
import { ApiProblem, NoAnswer } from '@tweespraak/contract/client'

/** After the first try: one, two and four seconds later. Then the page says what is wrong. */
const maxRetries = 3
const firstRetryDelayMs = 1_000

/** How long an answer is shown again without asking anew. */
const freshMs = 15_000

/** How long an answer stays in memory after the last page that used it. */
const keptUnusedMs = 5 * 60_000

/** Only what may go better the next time: no answer at all, or a server that says it is not itself. */
const mayGoBetter = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ApiProblem && error.problem.status >= 500)

// Before the next event and not after a timer: a button that was pressed is busy before it can be pressed again.
notifyManager.setScheduler(queueMicrotask)

/** Returns a cache for what the API answered, in memory only. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (count, error) => count < maxRetries && mayGoBetter(error),
        retryDelay: (count) => firstRetryDelayMs * 2 ** count,
        staleTime: freshMs,
        gcTime: keptUnusedMs,
        refetchOnWindowFocus: false,
      },
      // Gone with the page: what somebody sent is nobody's to look up later.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  })
