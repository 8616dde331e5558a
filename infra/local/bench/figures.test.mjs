import { expect, test } from 'vitest'
import { asTable, figuresIn } from './figures.mjs'

const figure = { name: 'saving an answer', value: 6, unit: 'ms', baseline: 4, against: 'the same SQL, bare' }

test('figures are read from among other lines', () => {
  const output = ['> bench', JSON.stringify(figure), '{"msg":"ready"}', '{half', 'done'].join('\n')
  expect(figuresIn(output)).toEqual([figure])
})

test('a figure without a baseline is no figure', () => {
  const { baseline, ...alone } = figure
  expect(baseline).toBe(4)
  expect(figuresIn(JSON.stringify(alone))).toEqual([])
})

test('the table shows each figure with its baseline and their ratio', () => {
  const [, row] = asTable([figure]).split('\n')
  expect(row).toMatch(/^saving an answer +6\.00 ms +4\.00 ms +1\.50 × +the same SQL, bare$/)
})
