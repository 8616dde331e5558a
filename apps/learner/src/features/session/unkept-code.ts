import { useEffect } from 'react'

let shown = 0

/** While a recovery code stands on the page, nobody has it on paper yet. */
export function useUnkeptCode(): void {
  useEffect(() => {
    shown += 1
    return () => {
      shown -= 1
    }
  }, [])
}

export const unkeptCodeIsShown = (): boolean => shown > 0
