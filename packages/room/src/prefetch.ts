/**
 * Fetches what the room needs (LiveKit, about 140 kB gzip) while nobody waits for it yet. It goes into the browser's
 * cache and starts nothing: no camera, no connection. Failing is harmless: the room fetches it again itself.
 */
export function prefetchRoom(): void {
  void import('./room.tsx').catch(() => undefined)
}
