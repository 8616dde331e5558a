import { fullPath } from '@tweespraak/contract/endpoint'
import { signOut } from '@tweespraak/contract/learner/account'
import { currentLocale } from '@tweespraak/web/i18n'
import { newId } from '@tweespraak/web/platform/environment'
import { queryClient } from '../../api.ts'
import { forgetTraces } from '../../layout/forget-traces.ts'
import { forgetNote } from '../arrival/arrival-note.ts'
import { drafts } from '../saving/saving.ts'

/** Ends the session while the page is being left. The request outlives the page, and nobody waits for it. */
export function endSessionOnExit(): void {
  forgetNote()
  forgetTraces()
  drafts.close()
  queryClient.clear()
  void fetch(fullPath(signOut), {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { 'idempotency-key': newId(), 'accept-language': currentLocale() },
  }).catch(() => undefined)
}
