import '@tweespraak/ui/styles.css'
import './app.css'
import './layout/names.css'
import { mountApp } from '@tweespraak/shell/mount-app'
import { queryClient } from './api.ts'
import { applyReading } from './features/my-place/reading.ts'
import { problemMessages } from './layout/problem-messages.ts'
import { loadMessages } from './locales/load-messages.ts'
import { AppRoutes } from './routes.tsx'

applyReading()
await mountApp({ queryClient, problemMessages, loadMessages, children: <AppRoutes /> })
