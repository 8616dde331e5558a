import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withoutWordsForReaders } from './lean-contract.ts'

const endpoint = (...lines: string[]) =>
  ['export const x = endpoint({', "  method: 'GET',", ...lines, '  behindPin: true,', '})', ''].join('\n')

test.each([
  ['one line', ["  summary: 'What there is to do.',"]],
  ['two lines', ['  summary:', "    'What there is to do, in a sentence that is long.',"]],
  ['two sentences put together', ['  summary:', "    'What there is. ' +", "    'To do.',"]],
  ['a quotation mark in it', ['  summary: "The person\'s own.",']],
  ['problems', ["  problems: ['pin.wrong', 'pin.locked'],"]],
  ['problems under each other', ['  problems: [', "    'pin.wrong',", "    'pin.locked',", '  ],']],
])('what is for readers is left out, and nothing else: %s', (_, lines) => {
  expect(withoutWordsForReaders(endpoint(...lines))).toBe(endpoint())
})

test('no summary of the contract is left', () => {
  const contract = new URL('../../contract/src/', import.meta.url)
  for (const audience of ['learner/', 'professional/', 'municipality/'])
    for (const file of readdirSync(new URL(audience, contract))) {
      const source = readFileSync(new URL(audience + file, contract), 'utf8')
      expect(withoutWordsForReaders(source), file).not.toMatch(/^ +summary:/m)
    }
})
