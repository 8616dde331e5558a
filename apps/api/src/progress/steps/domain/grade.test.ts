import { expect, test } from 'vitest'
import { type GradingExercise, gradedLow } from './grade.ts'

const grade: GradingExercise = { id: 'g', type: 'grade', measures: { instrument: 'own-eight', question: 'grade' } }
const measurement = (moment: string): GradingExercise => ({ id: 'g', type: 'measurement', moment })
const number = (n: number) => ({ kind: 'number', number: n }) as const
const form = (n: number) => ({ kind: 'form', replies: { grade: n, talk: 1 } }) as const

test.each([
  ['a four at the start', grade, number(4), true],
  ['a five at the start', grade, number(5), false],
  ['a three halfway', measurement('middle'), form(3), true],
  ['a seven halfway, with a low reply to another question', measurement('middle'), form(7), false],
  ['a two at the end', measurement('end'), form(2), false],
  ['a two for something else than the relationship', { id: 'g', type: 'grade' }, number(2), false],
  ['no answer', grade, undefined, false],
] as const)('%s', (_name, exercise, answer, low) => {
  expect(gradedLow([exercise], new Map(answer ? [['g', answer]] : []))).toBe(low)
})
