import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { remindersQuery } from './reminders-query.ts'

const ReminderAside = lazy(async () => ({ default: (await import('./reminder-aside.tsx')).ReminderAside }))

/**
 * Returns what stands on the first page about mail: the question that was mailed or, once, the suggestion of a fixed
 * moment; else null.
 */
export function useReminderAside(): ReactNode {
  const { asked = false, momentSuggested = false } = useQuery(remindersQuery).data ?? {}
  if (!asked && !momentSuggested) return null
  return (
    <Suspense fallback={null}>
      <ReminderAside asked={asked} />
    </Suspense>
  )
}
