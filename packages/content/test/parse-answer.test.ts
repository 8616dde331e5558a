import { describe, expect, it } from 'vitest'
import { type AnyExercise, isCompleteAnswer, loadProgramme, parseAnswer } from '../src/content.ts'

const programme = loadProgramme()

function exercise(id: string): AnyExercise {
  const found = programme.exercise(id)
  if (!found) throw new Error(`module 1 has no exercise ${id}`)
  return found.exercise
}

const verdict = (id: string, value: unknown): string => {
  const read = parseAnswer(exercise(id), value)
  if (!read.ok) return read.code
  return isCompleteAnswer(exercise(id), read.value) ? 'complete' : 'draft'
}

describe('an answer', () => {
  it.each([
    ['a grade inside the scale is complete', 'm1-grade', { kind: 'number', number: 10 }, 'complete'],
    ['a grade of eleven is refused', 'm1-grade', { kind: 'number', number: 11 }, 'answer.out_of_range'],
    ['half a grade is refused', 'm1-grade', { kind: 'number', number: 6.5 }, 'answer.malformed'],
    ['a text where a grade is asked is refused', 'm1-grade', { kind: 'text', text: '7' }, 'answer.wrong_kind'],
    ['a value with something extra is refused', 'm1-grade', { kind: 'number', number: 7, at: 1 }, 'answer.malformed'],
    ['one known card is enough', 'm1-wish-cards', { kind: 'choice', chosen: ['closer'] }, 'complete'],
    ['no card yet is a draft', 'm1-wish-cards', { kind: 'choice', chosen: [] }, 'draft'],
    ['an own card counts as one', 'm1-wish-cards', { kind: 'choice', chosen: [], own: 'Rust' }, 'complete'],
    ['an unknown card is refused', 'm1-wish-cards', { kind: 'choice', chosen: ['x'] }, 'answer.unknown_option'],
    [
      'three cards and an own one are too many',
      'm1-wish-cards',
      { kind: 'choice', chosen: ['closer', 'more-fun', 'more-talk'], own: 'Rust' },
      'answer.too_many',
    ],
    [
      'the same card twice is refused',
      'm1-wish-cards',
      { kind: 'choice', chosen: ['closer', 'closer'] },
      'answer.too_many',
    ],
    ['one of three things is enough', 'm1-three-things', { kind: 'fields', fields: { 'line-1': 'x' } }, 'complete'],
    [
      'white space is not one of three things',
      'm1-three-things',
      { kind: 'fields', fields: { 'line-1': ' ' } },
      'draft',
    ],
    [
      'a fourth thing is refused',
      'm1-three-things',
      { kind: 'fields', fields: { 'line-4': 'x' } },
      'answer.unknown_field',
    ],
    [
      'a thing that is too long is refused',
      'm1-three-things',
      { kind: 'fields', fields: { 'line-1': 'x'.repeat(201) } },
      'answer.too_long',
    ],
    ['own words up to the limit', 'm1-wish-words', { kind: 'text', text: 'x'.repeat(1000) }, 'complete'],
    ['own words over the limit', 'm1-wish-words', { kind: 'text', text: 'x'.repeat(1001) }, 'answer.too_long'],
    [
      'a day and a time make a moment',
      'm1-moment',
      { kind: 'fields', fields: { day: 'sun', time: '20:30' } },
      'complete',
    ],
    ['a moment without a time is a draft', 'm1-moment', { kind: 'fields', fields: { day: 'sun' } }, 'draft'],
    [
      'half past twenty-five is refused',
      'm1-moment',
      { kind: 'fields', fields: { time: '25:30' } },
      'answer.not_a_time',
    ],
    [
      'a day that does not exist is refused',
      'm1-moment',
      { kind: 'fields', fields: { day: 'x' } },
      'answer.unknown_option',
    ],
    [
      'the private questions take no replies as an answer',
      'm1-private-questions',
      { kind: 'form', replies: { afraid: 'yes' } },
      'answer.wrong_kind',
    ],
    [
      'the question for parents may be passed over',
      'm1-measurement',
      {
        kind: 'form',
        replies: { talk: 3, 'make-up': 3, close: 3, understood: 3, rows: 'none', self: 7 },
      },
      'complete',
    ],
    ['a measurement half done is a draft', 'm1-measurement', { kind: 'form', replies: { talk: 3 } }, 'draft'],
    ['a talk is done when the person says so', 'm1-values-talk', { kind: 'done' }, 'complete'],
    ['nothing is no answer', 'm1-values-talk', null, 'answer.malformed'],
  ])('%s', (_policy, ...[id, value, expected]) => {
    expect(verdict(id, value)).toBe(expected)
  })
})
