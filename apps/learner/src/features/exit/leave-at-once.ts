import { fullPath } from '@tweespraak/contract/endpoint'
import { signOut } from '@tweespraak/contract/learner/account'
import { blank } from '@tweespraak/ui/quick-exit'
import { currentLocale } from '@tweespraak/web/i18n'
import { newId } from '@tweespraak/web/platform/environment'
import { leftMark, opening, queryClient } from '../../api.ts'
import { forgetTraces } from '../../layout/forget-traces.ts'
import { endStay } from '../../layout/stay.ts'
import { weather } from '../../paths.ts'
import { forgetNote } from '../arrival/arrival-note.ts'
import { autosaves, drafts } from '../saving/saving.ts'
import { tabs } from '../session/tabs.ts'

let takeAppAway = (): void => undefined

/** Hands over what takes the whole app out of the document. */
export function takenAwayBy(unmount: () => void): void {
  takeAppAway = unmount
}

/**
 * Leaves on this device, while the page is blank already and about to be replaced: the other tabs leave too, and the
 * session ends. The request outlives the page and nobody waits for it; where it does not come through, the mark makes
 * the next page send it.
 */
export function leaveAtOnce(): void {
  leftMark.set()
  tabs.tell({ kind: 'left' })
  forgetEverything()
  void fetch(fullPath(signOut), {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { 'idempotency-key': newId(), 'accept-language': currentLocale() },
  }).catch(() => undefined)
}

/** Leaves because the quick exit was used in another tab. */
export function leaveWithOtherTab(): void {
  blank()
  forgetEverything()
  location.replace(weather)
}

function forgetEverything(): void {
  opening.forget()
  endStay()
  forgetNote()
  forgetTraces()
  autosaves.end()
  drafts.close()
  queryClient.clear()
  takeAppAway()
}
