import { after } from '@tweespraak/web/platform/environment'
import { createTabs } from '@tweespraak/web/tabs'

/** What the tabs of this app tell each other. An opening goes over the channel, which no disk keeps. */
export type TabMessage =
  /** A new tab asks for an opening. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'given'; readonly opening: string }
  /** Somebody gave the PIN. */
  | { readonly kind: 'opened'; readonly opening: string; readonly personId: string }
  /** Somebody is doing something. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'signedOut' }
  /** The quick exit was used. */
  | { readonly kind: 'left' }

export const tabs = createTabs<TabMessage>('tabs', ['opened', 'locked', 'signedOut', 'left'])

/** How long a new tab waits for an answer. A tab that sleeps gives none; then the PIN is asked. */
const answerTimeoutMs = 300

/** Returns the opening of a tab in which the private area is open; undefined without one. */
export function askOpening(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (opening: string | undefined) => {
      stop()
      cancel()
      resolve(opening)
    }
    const stop = tabs.hear((_, full) => {
      if (full?.kind === 'given') end(full.opening)
    })
    const cancel = after(answerTimeoutMs, () => end(undefined))
    tabs.tell({ kind: 'ask' })
  })
}
