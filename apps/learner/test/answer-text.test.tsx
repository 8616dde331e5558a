import type { AnyExercise } from '@tweespraak/content/shape'
import { expect, test } from 'vitest'
import { linesOf } from '../src/features/steps/answer-text.tsx'

const whatever = { question: '', help: [], audience: 'onlyMe' as const, heldBy: 'each' as const, optional: false }

test('a choice is read in the words of its card, and own words as they are', () => {
  const cards: AnyExercise = {
    ...whatever,
    id: 'cards',
    type: 'cardPick',
    primitive: 'choose',
    audiences: ['onlyMe'],
    options: [
      { id: 'push', label: 'Doorvragen' },
      { id: 'leave', label: 'Weglopen', more: [{ id: 'door', label: 'De deur uit' }] },
    ],
    atLeast: 1,
    atMost: 3,
    ownWords: true,
    ordered: false,
  }
  const lines = linesOf({ kind: 'choice', chosen: ['push', 'door'], own: 'Zuchten' }, cards)
  expect(lines).toEqual(['Doorvragen', 'De deur uit', 'Zuchten'])
})

test('each reply of a form is read after its question, in the order of the questions', () => {
  const rate = { kind: 'rate' as const, required: false, min: 0, max: 4, low: 'Geen', high: 'Veel' }
  const map: AnyExercise = {
    ...whatever,
    id: 'map',
    type: 'pressureMap',
    primitive: 'form',
    audiences: ['onlyMe'],
    questions: [
      { ...rate, id: 'money', label: 'Geld' },
      { ...rate, id: 'work', label: 'Werk' },
    ],
  }
  expect(linesOf({ kind: 'form', replies: { work: 3, money: 0 } }, map)).toEqual(['Geld: 0', 'Werk: 3'])
})
