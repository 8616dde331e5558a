import { expect, test } from 'vitest'
import { troubleOf } from './device-trouble.ts'

test.for([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
  ['SecurityError', 'insecure'],
  ['SomethingNew', 'unknown'],
])('what a browser calls %s is: %s', ([name, trouble]) => {
  expect(troubleOf(new DOMException('', name))).toBe(trouble)
})

test('a browser without media devices is insecure, and what is no error is unknown', () => {
  expect(troubleOf(new TypeError('navigator.mediaDevices is undefined'))).toBe('insecure')
  expect(troubleOf('no')).toBe('unknown')
})
