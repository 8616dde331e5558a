import { type Reminders, readReminders } from '@tweespraak/contract/learner/reminders'
import { queryClient, speak } from '../../api.ts'

export const remindersQuery = { queryKey: ['reminders'], queryFn: () => speak(readReminders, {}) }

/** What a person chose, as the server just told it. */
export function remindersAre(reminders: Reminders): void {
  queryClient.setQueryData(remindersQuery.queryKey, reminders)
}
