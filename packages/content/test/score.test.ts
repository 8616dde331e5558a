import { describe, expect, it } from 'vitest'
import { type Instrument, loadProgramme, scaleScore } from '../src/content.ts'

function ownEight(): Instrument {
  const found = loadProgramme().data.instruments.find(({ id }) => id === 'own-eight')
  if (!found) throw new Error('own-eight is not there')
  return found
}

const best = { talk: 5, 'make-up': 5, close: 5, understood: 5, rows: 'none' }
const worst = { talk: 1, 'make-up': 1, close: 1, understood: 1, rows: 'more' }

describe('our own measurement', () => {
  it('has eight questions of which the grade is the first', () => {
    expect(ownEight().questions).toHaveLength(8)
    expect(ownEight().questions[0]?.id).toBe('grade')
  })

  it('runs from 0 to 100', () => {
    expect(scaleScore(ownEight(), best)).toBe(100)
    expect(scaleScore(ownEight(), worst)).toBe(0)
    expect(scaleScore(ownEight(), { ...worst, rows: 'none' })).toBe(20)
  })

  it('leaves grade, parents and “how are you doing” out of the score', () => {
    expect(scaleScore(ownEight(), { ...worst, grade: 10, parents: 5, self: 10 })).toBe(0)
  })

  it('gives no score on fewer than four replies', () => {
    expect(scaleScore(ownEight(), { talk: 5, 'make-up': 5, close: 5 })).toBeNull()
    expect(scaleScore(ownEight(), { talk: 5, 'make-up': 5, close: 5, understood: 5 })).toBe(100)
  })

  it('counts a reply outside its range as not given', () => {
    expect(scaleScore(ownEight(), { ...best, talk: 6 })).toBe(100)
    expect(scaleScore(ownEight(), { talk: 6, 'make-up': 5, close: 5, understood: 5 })).toBeNull()
  })
})
