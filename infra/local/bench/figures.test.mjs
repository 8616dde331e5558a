import { expect, test } from 'vitest'
import { asTable, figuresIn, holdsOneOf, textsIn } from './figures.mjs'

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

test('figures are asked for by a word of their name; without a word all are', () => {
  expect(holdsOneOf(['Edit', 'rule tests'], 'edit to seen: a component')).toBe(true)
  expect(holdsOneOf(['answer'], 'edit to seen: a component')).toBe(false)
  expect(holdsOneOf([], 'anything')).toBe(true)
})

test('the name of a figure is found in the source of its benchmark', () => {
  const source = "import { x } from 'y'\nconsole.log(JSON.stringify({ name: 'saving an answer', unit: `ms` }))"
  expect(textsIn(source)).toEqual(['saving an answer'])
})
