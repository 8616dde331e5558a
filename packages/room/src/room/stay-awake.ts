import { useEffect } from 'react'

/** Keeps the screen of a phone lit while people talk. Where a device refuses, it goes dark as it always does. */
export function useStayAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let gone = false
    const ask = async () => {
      if (document.hidden || !('wakeLock' in navigator)) return
      lock = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (gone) await lock?.release()
    }
    const asked = () => void ask()
    asked()
    document.addEventListener('visibilitychange', asked) // the lock ends when the page is out of sight
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', asked)
      void lock?.release()
    }
  }, [])
}
