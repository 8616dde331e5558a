import type { AnyExercise } from '@tweespraak/content/shape'
import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { type MyAnswer, readCards, readStep } from '@tweespraak/contract/learner/steps'
import { callApi } from '../../api.ts'

export type StepData = ResponseOf<typeof readStep>

/** Fetched at every visit: an answer in memory from an earlier visit would look like a lost one. */
export const stepQuery = (stepId: string) => ({
  queryKey: ['step', stepId],
  staleTime: 0,
  gcTime: 0,
  queryFn: (): Promise<StepData> => callApi(readStep, { params: { stepId } }),
})

export type Card = StepData['shared'][number]

/** How often a page with a card looks again, while it is open and in front. */
const cardIntervalMs = 5_000

/** The cards of a step as they stand now; both may be writing on them. */
export const cardsQuery = (stepId: string) => ({
  queryKey: ['cards', stepId],
  staleTime: 0,
  gcTime: 0,
  refetchInterval: cardIntervalMs,
  queryFn: async (): Promise<Card[]> => (await callApi(readCards, { params: { stepId } })).cards,
})

/** One's own answer to an exercise, as the server holds it. */
export const storedAnswer = (data: StepData, { id }: AnyExercise): MyAnswer | undefined =>
  data.mine.find(({ exerciseId }) => exerciseId === id)
