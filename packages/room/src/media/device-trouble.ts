/**
 * Why a camera or microphone does not work.
 * - `refused`: the person or the device said no.
 * - `missing`: there is none, or the chosen one is gone.
 * - `busy`: another program holds it.
 * - `insecure`: the page may not ask at all (no https, or a browser without it).
 * - `stopped`: it worked, and then it ended: unplugged, or taken by a phone call.
 * - `unknown`: something else.
 */
export type DeviceTrouble = 'refused' | 'missing' | 'busy' | 'insecure' | 'stopped' | 'unknown'

/** Names of what `getUserMedia` throws, https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia */
const causes: Readonly<Record<string, DeviceTrouble>> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  TrackStartError: 'busy',
  AbortError: 'busy',
  SecurityError: 'insecure',
  TypeError: 'insecure',
  DeviceUnsupportedError: 'insecure',
}

/** Reads the cause from what a browser threw. */
export const troubleOf = (error: unknown): DeviceTrouble => (error instanceof Error && causes[error.name]) || 'unknown'
