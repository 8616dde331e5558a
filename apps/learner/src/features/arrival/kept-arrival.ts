import { readArrivalKey } from '@tweespraak/contract/learner/account'
import { randomBytes } from '@tweespraak/web/platform/environment'
import { callApi } from '../../api.ts'
import { type ArrivalNote, forgetNote, readNote, timesForgotten, writeNote } from './arrival-note.ts'

/** The screens of the way in, from the code to the line. */
export type Stage =
  | 'code'
  | 'asked'
  | 'notNow'
  | 'about'
  | 'check'
  | 'account'
  | 'consents'
  | 'join'
  | 'email'
  | 'mail'
  | 'line'

/** How far somebody came, and what they chose. The PIN and the recovery code are never part of it. */
export interface Arrival {
  readonly at: ArrivalNote['at']
  readonly stage: Stage
  /** The licence code, or the invite; empty once it was used. */
  readonly code: string
  /** Who invited, or which municipality pays. */
  readonly from: string
  readonly alias: string
  readonly alone: boolean
}

const inBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

let key: { readonly made: number; readonly opener: Promise<CryptoKey> } | undefined

/**
 * Returns the key from the server, bound to this browser and kept in memory only. Asks again after a failure, and after
 * a note was removed.
 */
function arrivalKey(): Promise<CryptoKey> {
  if (key?.made !== timesForgotten()) {
    const opener = callApi(readArrivalKey, {}).then((given) =>
      crypto.subtle.importKey('raw', fromBase64(given.key), 'AES-GCM', false, ['encrypt', 'decrypt']),
    )
    key = { made: timesForgotten(), opener }
    opener.catch(() => {
      key = undefined
    })
  }
  return key.opener
}

let writing = Promise.resolve()

/**
 * Keeps how far somebody is, sealed, in the order of the calls. Where the device or the connection fails, nothing is
 * kept.
 */
export function keepArrival(arrival: Arrival): void {
  const before = timesForgotten()
  writing = writing.then(() => seal(arrival, before)).catch(() => undefined)
}

async function seal(arrival: Arrival, before: number): Promise<void> {
  const iv = randomBytes(12)
  const plain = new TextEncoder().encode(JSON.stringify(arrival))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await arrivalKey(), plain)
  if (timesForgotten() === before) writeNote({ at: arrival.at, iv: inBase64(iv), data: inBase64(new Uint8Array(data)) })
}

/** Returns what this browser kept for this page. Removes a note that does not open any more. */
export async function recallArrival(at: ArrivalNote['at']): Promise<Arrival | undefined> {
  const note = readNote()
  if (note?.at !== at) return undefined
  const opener = await arrivalKey().catch(() => undefined)
  if (!opener) return undefined
  try {
    const cipher = { name: 'AES-GCM', iv: fromBase64(note.iv) }
    const plain = await crypto.subtle.decrypt(cipher, opener, fromBase64(note.data))
    return JSON.parse(new TextDecoder().decode(plain)) as Arrival
  } catch {
    forgetNote()
    return undefined
  }
}
