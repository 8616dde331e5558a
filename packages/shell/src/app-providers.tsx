import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type ProblemMessages, ProblemMessagesContext } from './problem-messages.ts'

export interface AppProvidersProps {
  readonly queryClient: QueryClient
  readonly problemMessages: ProblemMessages
  readonly children: ReactNode
}

/** Gives every page below it the language, the query cache and the app's words for what goes wrong. */
export function AppProviders({ queryClient, problemMessages, children }: AppProvidersProps) {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <ProblemMessagesContext value={problemMessages}>{children}</ProblemMessagesContext>
      </QueryClientProvider>
    </I18nProvider>
  )
}
