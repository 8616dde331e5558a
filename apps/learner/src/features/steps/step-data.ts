import type { AnyExercise, Step, Video } from '@tweespraak/content/shape'
import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { type MyAnswer, readStep } from '@tweespraak/contract/learner/steps'
import { callApi } from '../../api.ts'

type Read = ResponseOf<typeof readStep>

/** A step as the page uses it. The contract leaves the content loose; its shape is the content's own. */
export interface StepData extends Omit<Read, 'step' | 'videos' | 'compared'> {
  readonly step: Step
  readonly videos: readonly Video[]
  readonly compared: readonly AnyExercise[]
}

/** Always fetched anew: an answer in memory from an earlier visit would look like a lost one. */
export const stepQuery = (stepId: string) => ({
  queryKey: ['step', stepId],
  staleTime: 0,
  gcTime: 0,
  queryFn: async (): Promise<StepData> => (await callApi(readStep, { params: { stepId } })) as unknown as StepData,
})

/** What the server holds for an exercise: one's own answer, or the card of the couple. */
export const storedAnswer = (data: StepData, { id, heldBy }: AnyExercise): MyAnswer | undefined =>
  (heldBy === 'both' ? data.shared : data.mine).find(({ exerciseId }) => exerciseId === id)
