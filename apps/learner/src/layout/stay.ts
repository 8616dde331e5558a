import { newId } from '@tweespraak/web/platform/environment'
import { useLocation } from 'react-router'

/** The name under which this tab keeps its stay. A reload keeps it. */
const storageKey = 'stay'

/** Of a device that keeps nothing: as long as the page lives. */
let held: string | undefined

/**
 * Returns the mark of this stay: from the first link somebody follows until they sign out or leave. It stands in the
 * entries of the history, so that those of an earlier stay open nothing for whoever comes after.
 */
function stay(): string {
  try {
    const kept = sessionStorage.getItem(storageKey) ?? undefined
    const mark = kept ?? newId()
    if (!kept) sessionStorage.setItem(storageKey, mark)
    return mark
  } catch {
    held ??= newId()
    return held
  }
}

/** Ends the stay: where somebody was can no longer be gone back to. */
export function endStay(): void {
  held = undefined
  try {
    sessionStorage.removeItem(storageKey)
  } catch {
    // Then there was none.
  }
}

/** Returns what goes along in a history entry, with the mark of this stay. Never a word that somebody wrote. */
export const entryState = <State extends object>(state: State): State & { stay: string } => ({ ...state, stay: stay() })

/** Returns what goes along with the page that is open; undefined where it is of an earlier stay. */
export function useEntryState<State extends object>(): Partial<State> | undefined {
  const state = useLocation().state as (Partial<State> & { stay?: string }) | null
  return state?.stay !== undefined && state.stay === stay() ? state : undefined
}
