import { deviceLocale, type LoadMessages, switchLanguage } from '@tweespraak/web/i18n'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { AppProviders, type AppProvidersProps } from './app-providers.tsx'

interface App extends AppProvidersProps {
  readonly loadMessages: LoadMessages
}

/** Draws an app in `#app`, in the language of this device. `children` are its routes. Returns what takes it away again. */
export async function mountApp({ loadMessages, ...providers }: App): Promise<() => void> {
  await switchLanguage(deviceLocale(), loadMessages)
  const root = document.getElementById('app')
  if (!root) throw new Error('The page has no element with the id app.')
  const app = createRoot(root)
  app.render(
    <StrictMode>
      <BrowserRouter>
        <AppProviders {...providers} />
      </BrowserRouter>
    </StrictMode>,
  )
  return () => app.unmount()
}
