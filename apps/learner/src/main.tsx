import '@tweespraak/ui/styles.css'
import './app.css'
import './layout/names.css'
import { mountApp } from '@tweespraak/shell/mount-app'
import { leftMark, opening, queryClient } from './api.ts'
import { takenAwayBy } from './features/exit/leave-at-once.ts'
import { followOtherTabs, lookWhenShownAgain } from './features/exit/other-tabs.ts'
import { applyReading } from './features/my-place/reading.ts'
import { problemMessages } from './layout/problem-messages.ts'
import { loadMessages } from './locales/load-messages.ts'
import { AppRoutes } from './routes.tsx'

// A tab that the browser brought back may still hold the key to what somebody left.
if (leftMark.isSet()) opening.forget()
followOtherTabs()
lookWhenShownAgain()
applyReading()
takenAwayBy(await mountApp({ queryClient, problemMessages, loadMessages, children: <AppRoutes /> }))
