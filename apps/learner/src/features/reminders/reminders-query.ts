import { readReminders } from '@tweespraak/contract/learner/reminders'
import { queryClient, speak } from '../../api.ts'

export const remindersQuery = { queryKey: ['reminders'], queryFn: () => speak(readReminders, {}) }

/** Reads again what a person chose after `change` was made. */
export async function changingReminders(change: Promise<unknown>): Promise<void> {
  await change
  await queryClient.invalidateQueries({ queryKey: remindersQuery.queryKey })
}
