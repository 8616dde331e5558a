import { expect, test } from 'vitest'
import { currentCode } from './totp.mjs'

// RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890; its eight digits end in our six.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.for([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('the code at second %i is that of RFC 6238: %s', ([second, code]) => {
  expect(currentCode(secret, Number(second) * 1000).code).toBe(code)
})

test('a secret may be written in small letters and in groups', () => {
  const grouped = 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq'
  expect(currentCode(grouped, 59_000)).toEqual({ code: '287082', secondsLeft: 1 })
})
