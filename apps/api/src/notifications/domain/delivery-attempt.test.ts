import { expect, test } from 'vitest'
import { outcomeOf } from './delivery-attempt.ts'

test.each([
  ['no connection: surely not sent', { code: 'ESOCKET', command: 'CONN', syscall: 'connect' }, 'retry'],
  ['no greeting', { code: 'ETIMEDOUT', command: 'CONN', timeoutType: 'GREETING_TIMEOUT' }, 'retry'],
  ['a line that was closed, who knows when', { code: 'ECONNECTION', command: 'CONN' }, 'unknown'],
  ['a line that was cut, who knows when', { code: 'ESOCKET', command: 'CONN', syscall: 'read' }, 'unknown'],
  ['no reply to what was said', { code: 'ETIMEDOUT', command: 'CONN', timeoutType: 'SOCKET_TIMEOUT' }, 'unknown'],
  ['an address that cannot be looked up', { code: 'EDNS' }, 'retry'],
  ['a server that says come back later', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'retry'],
  ['a mailbox that does not exist', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'rejected'],
  ['a mail the server refuses after reading it', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'rejected'],
  ['our own password is wrong: ours to mend, the mail can wait', { code: 'EAUTH', responseCode: 535 }, 'retry'],
  ['a line that broke while the mail was on its way', { code: 'ETIMEDOUT', command: 'DATA' }, 'unknown'],
  ['anything else', new Error('?'), 'unknown'],
  ['not even an error', null, 'unknown'],
])('%s', (_, error, outcome) => {
  expect(outcomeOf(error)).toBe(outcome)
})
