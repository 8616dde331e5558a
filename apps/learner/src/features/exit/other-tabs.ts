import { isBlank } from '@tweespraak/ui/quick-exit'
import { leftMark, opening } from '../../api.ts'
import { paths } from '../../paths.ts'
import { isOpen, isSomebodyHere, lock, lookAgain, openedElsewhere, signedOutElsewhere } from '../session/person.ts'
import { type TabMessage, tabs } from '../session/tabs.ts'
import { leaveWithOtherTab } from './leave-at-once.ts'

/** Follows what happens in the other tabs of this browser. Returns what ends that. */
export const followOtherTabs = (): (() => void) =>
  tabs.hear((kind, full) => {
    if (isBlank()) return
    // A line that breaks or an answer that refuses leaves the page as it is: its next request finds out.
    void follow(kind, full)?.catch(() => undefined)
  })

function follow(kind: TabMessage['kind'], full: TabMessage | undefined): Promise<void> | undefined {
  switch (kind) {
    case 'ask': {
      const held = opening.read()
      if (held !== undefined && isOpen()) tabs.tell({ kind: 'given', opening: held })
      return undefined
    }
    case 'opened':
      return full?.kind === 'opened' ? openedElsewhere(full) : lookAgain()
    case 'locked':
      if (isSomebodyHere()) lock.close()
      return undefined
    case 'signedOut':
      if (isSomebodyHere()) signedOutElsewhere()
      return undefined
    case 'left':
      leaveWithOtherTab()
      return undefined
    case 'given':
    case 'busy':
      return undefined
  }
}

/**
 * Looks who is here when the browser shows a page again that it had kept aside. Nothing private is seen before the
 * answer, and nothing at all where somebody left meanwhile.
 */
export function lookWhenShownAgain(): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    if (isBlank()) location.replace(paths.today)
    else if (leftMark.isSet()) leaveWithOtherTab()
    else {
      if (isSomebodyHere()) lock.close()
      void lookAgain().catch(() => undefined)
    }
  })
}
