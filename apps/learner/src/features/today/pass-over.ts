import { useMutation } from '@tanstack/react-query'
import { passOverStep } from '@tweespraak/contract/learner/steps'
import { callApi } from '../../api.ts'

interface Options {
  readonly stepId: string
  /** What has to be put away first; when that does not work, nothing is passed over. */
  readonly before?: () => Promise<unknown>
  readonly onDone: () => Promise<unknown>
}

/** Returns the mutation that leaves a step out, without a question why. */
export const usePassOver = ({ stepId, before, onDone }: Options) =>
  useMutation({
    mutationFn: async () => {
      await before?.()
      await callApi(passOverStep, { params: { stepId } })
      await onDone()
    },
  })
