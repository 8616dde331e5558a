import '@tweespraak/ui/styles.css'
import './app.css'
import { mountApp } from '@tweespraak/shell/mount-app'
import { applyAppearance, readAppearance } from '@tweespraak/ui/theme/appearance'
import { queryClient } from './api.ts'
import { problemMessages } from './layout/problem-messages.ts'
import { loadMessages } from './locales/load-messages.ts'
import { AppRoutes } from './routes.tsx'

applyAppearance(readAppearance())
await mountApp({ queryClient, problemMessages, loadMessages, children: <AppRoutes /> })
