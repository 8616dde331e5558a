/** The only place of this package that reads the clock and asks for chance. Everything else is handed what it needs. */

/** Milliseconds since 1970. */
export const now = (): number => Date.now()

/** A random UUIDv4. */
export const newId = (): string => crypto.randomUUID()

/** `count` random bytes. */
export const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count))

/** The IANA zone of this device, such as `Europe/Amsterdam`. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Calls `run` after `milliseconds`. Returns what cancels that. */
export function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
