/** Steps of an SMTP conversation before any of the mail itself is sent (RFC 5321, 3.3). */
const beforeTheMail = /^(HELO|EHLO|LHLO|STARTTLS|AUTH.*|MAIL FROM|RCPT TO)$/
/** Failures of the connection itself, before a word is said. */
const noConnection = new Set(['EDNS', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAUTH', 'ETLS'])

/** What nodemailer was waiting for when it gave up, before the server had said a word. */
const beforeTheGreeting = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'])
/** The call of the operating system that failed, before there was a line. */
const beforeTheLine = new Set(['connect', 'getaddrinfo'])

/**
 * Returns what a failed delivery attempt means. `retry`: surely not taken, worth another try. `rejected`: surely not
 * taken, and it never will be (a permanent reply, 5yz). `unknown`: the line broke while the mail was on its way.
 * Reads the fields nodemailer puts on its errors: `responseCode`, `command`, `code`, `syscall`, `timeoutType`. It names
 * the command `CONN` for a line that breaks at any moment, also after the whole mail went over it: that says nothing.
 */
export function outcomeOf(error: unknown): 'retry' | 'rejected' | 'unknown' {
  const it = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  if (typeof it.responseCode === 'number' && it.responseCode >= 400) {
    const permanent = it.responseCode >= 500 && it.code !== 'EAUTH'
    return permanent ? 'rejected' : 'retry'
  }
  if (typeof it.command === 'string' && beforeTheMail.test(it.command)) return 'retry'
  if (beforeTheGreeting.has(String(it.timeoutType)) || beforeTheLine.has(String(it.syscall))) return 'retry'
  return typeof it.code === 'string' && noConnection.has(it.code) ? 'retry' : 'unknown'
}
