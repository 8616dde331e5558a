import { useEffect } from 'react'

let shown = 0

/** Says, for as long as a page shows a recovery code, that nobody has it on paper yet. */
export function useRecoveryCodeShown(): void {
  useEffect(() => {
    shown += 1
    return () => {
      shown -= 1
    }
  }, [])
}

export const recoveryCodeIsShown = (): boolean => shown > 0
