import { type Reminders, readReminders } from '@tweespraak/contract/learner/reminders'
import { callApi, queryClient } from '../../api.ts'

export const remindersQuery = { queryKey: ['reminders'], queryFn: () => callApi(readReminders, {}) }

/** Takes over what a person chose, as the server just told it. */
export function setReminders(reminders: Reminders): void {
  queryClient.setQueryData(remindersQuery.queryKey, reminders)
}
