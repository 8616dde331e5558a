/** How much time a conversation has left, as people say it. `minutes` from twelve on, and 1 at least. */
export type TimeLeft = 'hour' | 'overHalf' | 'half' | 'overQuarter' | 'quarter' | 'none' | { readonly minutes: number }

/** @param milliseconds until the end of the appointment; negative after it */
export function timeLeft(milliseconds: number): TimeLeft {
  const minutes = Math.ceil(milliseconds / 60_000)
  if (minutes <= 0) return 'none'
  if (minutes <= 12) return { minutes }
  if (minutes <= 16) return 'quarter'
  if (minutes <= 27) return 'overQuarter'
  if (minutes <= 32) return 'half'
  return minutes <= 50 ? 'overHalf' : 'hour'
}
