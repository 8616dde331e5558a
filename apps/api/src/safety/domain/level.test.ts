import { loadProgramme } from '@tweespraak/content'
import { expect, test } from 'vitest'
import { asksForCalm, isAboutMyself, levelOf } from './level.ts'

const { questions } = loadProgramme().data.safetyQuestions

test.each([
  ['nothing was answered', {}, 0],
  ['everything is well', { 'put-down': 'no', afraid: 'no', unsaid: 'no', now: 'no' }, 0],
  ['somebody would rather not say', { afraid: 'ratherNotSay', weapon: 'ratherNotSay' }, 0],
  ['somebody is put down', { 'put-down': 'yes', afraid: 'no' }, 1],
  ['somebody holds back for fear of anger', { unsaid: 'yes' }, 1],
  ['somebody is controlled', { checks: 'yes', 'put-down': 'yes' }, 2],
  ['somebody is afraid', { afraid: 'yes' }, 2],
  ['somebody was forced', { forced: 'yes', afraid: 'yes', 'put-down': 'yes' }, 3],
  ['somebody is not safe now', { now: 'yes' }, 3],
  ['it is about oneself only', { myself: 'yes' }, 0],
  ['a question that is not there', { other: 'yes' }, 0],
] as const)('%s', (_name, replies, level) => {
  expect(levelOf(questions, replies)).toBe(level)
})

test('the question about oneself is a way of its own, beside any level', () => {
  expect(isAboutMyself({ myself: 'yes', weapon: 'yes' })).toBe(true)
  expect([{ myself: 'no' }, { myself: 'ratherNotSay' }, {}].map(isAboutMyself)).toEqual([false, false, false])
})

test('only from the second level on does the programme go calmer by itself', () => {
  expect(([0, 1, 2, 3] as const).map(asksForCalm)).toEqual([false, false, true, true])
})
