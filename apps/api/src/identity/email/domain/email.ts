import { days } from '../../../platform/domain/duration.ts'

/** As an address is compared: without spaces around it, in small letters. */
export const normalEmail = (given: string): string => given.trim().toLowerCase()

/** An address to recognise, not to read: its first letter and its domain. `a…@voorbeeld.nl`. */
export function emailHint(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}…${address.slice(at)}`
}

/** How long after asking a partner to share an address one may ask again. A no looks like no answer, so it waits as long. */
export const sharingAskWaitMs = days(30)
