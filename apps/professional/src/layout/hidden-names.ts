import { useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'

let hidden = false
const listeners = new Set<() => void>()

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** For sharing a screen, or somebody looking along: no name is drawn anywhere until they are shown again. */
export function hideNames(yes: boolean): void {
  hidden = yes
  for (const tell of listeners) tell()
}

export const useNamesHidden = (): boolean => useSyncExternalStore(subscribe, () => hidden)

/** How a partner is called on the screen now. `index`: 0 or 1. */
export function usePartnerName(): (name: string, index: number) => string {
  const { t } = useLingui()
  const covered = useNamesHidden()
  return (name, index) => {
    if (covered || !name) return index === 0 ? t`Partner 1` : t`Partner 2`
    return name
  }
}

/** "Sam en Robin", or what stands in its place. */
export function useCoupleName(): (names: readonly string[]) => string {
  const { t } = useLingui()
  const covered = useNamesHidden()
  return (names) => {
    const [one, two] = names
    if (covered || !one) return t`Stel`
    return two ? t`${one} en ${two}` : one
  }
}
