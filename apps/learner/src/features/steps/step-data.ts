import type { AnyExercise } from '@tweespraak/content/shape'
import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { type MyAnswer, readStep } from '@tweespraak/contract/learner/steps'
import { callApi } from '../../api.ts'

export type StepData = ResponseOf<typeof readStep>

/** Fetched at every visit: an answer in memory from an earlier visit would look like a lost one. */
export const stepQuery = (stepId: string) => ({
  queryKey: ['step', stepId],
  staleTime: 0,
  gcTime: 0,
  queryFn: (): Promise<StepData> => callApi(readStep, { params: { stepId } }),
})

/** What the server holds for an exercise: one's own answer, or the card of the couple. */
export const storedAnswer = (data: StepData, { id, heldBy }: AnyExercise): MyAnswer | undefined =>
  (heldBy === 'both' ? data.shared : data.mine).find(({ exerciseId }) => exerciseId === id)
