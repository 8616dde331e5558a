import { licenceCodeCharacter, readLicenceCode, writtenLicenceCode } from '@tweespraak/contract/values/licence-code'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newLicenceCode } from './licence-code.ts'

const code = fc
  .array(fc.integer({ min: 0, max: 31 }), { minLength: 16, maxLength: 16 })
  .map((bits) => newLicenceCode(() => bits.shift() ?? 0))

test('a code is read however it is typed: with spaces, dashes, small letters, O for 0 and I or L for 1', () => {
  fc.assert(
    fc.property(code, (it) => {
      expect(readLicenceCode(it)).toBe(it)
      const written = writtenLicenceCode(it)
      expect(written).toMatch(/^(.{4}-){3}.{5}$/)
      const sloppy = written.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')
      expect(readLicenceCode(sloppy)).toBe(it)
    }),
  )
})

test('one wrong character never gives another right code', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: 16 }), fc.integer({ min: 0, max: 31 }), (it, at, bits) => {
      const other = licenceCodeCharacter(bits)
      fc.pre(it[at] !== other)
      expect(readLicenceCode(it.slice(0, at) + other + it.slice(at + 1))).toBeUndefined()
    }),
  )
})

test('two characters that changed places never give another right code', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: 16 }), fc.nat({ max: 16 }), (it, a, b) => {
      fc.pre(it[a] !== it[b])
      const swapped = it.split('')
      swapped[a] = it[b] ?? ''
      swapped[b] = it[a] ?? ''
      expect(readLicenceCode(swapped.join(''))).toBeUndefined()
    }),
  )
})

test('what is too short, too long or holds other letters is no code', () => {
  for (const given of ['', '0000', '0'.repeat(18), 'U'.repeat(17), '0000-0000-0000-0000-é']) {
    expect(readLicenceCode(given)).toBeUndefined()
  }
})
