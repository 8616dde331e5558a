import { readReminders } from '@tweespraak/contract/learner/reminders'
import { callApi, queryClient } from '../../api.ts'

export const remindersQuery = { queryKey: ['reminders'], queryFn: () => callApi(readReminders, {}) }

/** Reads again what a person chose, once something of it was changed. */
export function remindersChanged(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: remindersQuery.queryKey })
}
