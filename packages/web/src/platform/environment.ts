/** The only place of this package that reads the clock and asks for chance. Everything else is handed what it needs. */

/** Milliseconds since 1970. */
export const now = (): number => Date.now()

/** A random UUIDv4. */
export const newId = (): string => crypto.randomUUID()

/** `count` random bytes. */
export const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count))

/** The IANA zone of this device, such as `Europe/Amsterdam`. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Calls `ring` after `milliseconds`; gives what takes it back. */
export function after(milliseconds: number, ring: () => void): () => void {
  const timer = setTimeout(ring, milliseconds)
  return () => clearTimeout(timer)
}
