import '@tweespraak/ui/styles.css'
import './app.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { applyAppearance, readAppearance } from '@tweespraak/ui/theme/appearance'
import { deviceLocale, speakLanguage } from '@tweespraak/web/i18n'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { queryClient } from './api.ts'
import { AppRoutes } from './routes.tsx'
import { loadWords } from './words/load.ts'

applyAppearance(readAppearance())
await speakLanguage(deviceLocale(), loadWords)

const place = document.getElementById('app')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <AppRoutes />
          </BrowserRouter>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}
