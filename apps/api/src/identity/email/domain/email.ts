/** As an address is compared: without spaces around it, in small letters. */
export const normalEmail = (given: string): string => given.trim().toLowerCase()

/** An address to recognise, not to read: its first letter and its domain. `a…@voorbeeld.nl`. */
export function emailHint(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}…${address.slice(at)}`
}

/** Two partners may share one mailbox; a third account may not join them. */
export const maxAccountsPerAddress = 2
