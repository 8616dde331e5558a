import { isGuessablePin, newPin } from '@tweespraak/contract/values/pin'
import { expect, test } from 'vitest'

test.each([
  ['a birthday, day first', '140386'],
  ['a birthday, month first', '031486'],
  ['a birthday, year first', '860314'],
  ['a day with a year', '141986'],
  ['a month with a year', '198603'],
  ['one digit', '777777'],
  ['two digits', '474474'],
  ['six in a row', '345678'],
  ['six in a row, back', '654321'],
  ['a half twice', '582582'],
  ['a pair three times', '585858'],
])('a new PIN may not be %s', (_, digits) => {
  expect(isGuessablePin(digits)).toBe(true)
  expect(newPin.safeParse(digits).error?.issues[0]?.message).toBe('pin.guessable')
})

test.each(['402917', '735180', '618204', '990073'])('%s is fine', (digits) => {
  expect(newPin.safeParse(digits).success).toBe(true)
})

test('nearly nine of ten PINs are left', () => {
  let left = 0
  for (let n = 0; n < 1_000_000; n++) if (!isGuessablePin(String(n).padStart(6, '0'))) left++
  expect(left).toBe(886_548)
})
