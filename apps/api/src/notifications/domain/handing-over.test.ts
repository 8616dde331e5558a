import { expect, test } from 'vitest'
import { meaningOf } from './handing-over.ts'

test.each([
  ['no connection: surely not sent', { code: 'ESOCKET', command: 'CONN', syscall: 'connect' }, 'later'],
  ['no greeting', { code: 'ETIMEDOUT', command: 'CONN', timeoutType: 'GREETING_TIMEOUT' }, 'later'],
  ['a line that was closed, who knows when', { code: 'ECONNECTION', command: 'CONN' }, 'unknown'],
  ['a line that was cut, who knows when', { code: 'ESOCKET', command: 'CONN', syscall: 'read' }, 'unknown'],
  ['no reply to what was said', { code: 'ETIMEDOUT', command: 'CONN', timeoutType: 'SOCKET_TIMEOUT' }, 'unknown'],
  ['an address that cannot be looked up', { code: 'EDNS' }, 'later'],
  ['a server that says come back later', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'later'],
  ['a mailbox that does not exist', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'never'],
  ['a mail the server refuses after reading it', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'never'],
  ['our own password is wrong: ours to mend, the mail can wait', { code: 'EAUTH', responseCode: 535 }, 'later'],
  ['a line that broke while the mail was on its way', { code: 'ETIMEDOUT', command: 'DATA' }, 'unknown'],
  ['anything else', new Error('?'), 'unknown'],
  ['not even an error', null, 'unknown'],
])('%s', (_, error, meaning) => {
  expect(meaningOf(error)).toBe(meaning)
})
