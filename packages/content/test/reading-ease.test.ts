import { describe, expect, it } from 'vitest'
import { readingEase } from '../src/check/language-rules.ts'
import { sentences, wordsOf } from '../src/check/prose.ts'

describe('reading ease', () => {
  it('is Flesch-Douma in Dutch: 206.84 − 0.93 words a sentence − 77 syllables a word', () => {
    // Four words, five syllables, one sentence.
    expect(readingEase(['Wij lopen nu weg.'], 'nl')).toBeCloseTo(206.84 - 0.93 * 4 - (77 * 5) / 4, 6)
  })

  it('is Flesch in English: 206.835 − 1.015 words a sentence − 84.6 syllables a word', () => {
    // Four words, five syllables, one sentence.
    expect(readingEase(['We walk along now.'], 'en')).toBeCloseTo(206.835 - 1.015 * 4 - (84.6 * 5) / 4, 6)
  })
})

describe('sentences', () => {
  it('end at a stop, a question mark, and a colon before a quotation', () => {
    expect(sentences('Ga zitten. Ben je klaar? Zeg: “Ik stop.” Dan stop je.')).toEqual([
      'Ga zitten.',
      'Ben je klaar?',
      'Zeg:',
      '“Ik stop.”',
      'Dan stop je.',
    ])
  })

  it('count words with a hyphen or an apostrophe once, and punctuation not at all', () => {
    expect(wordsOf('’s ochtends – stap-voor-stap, zo’n 10 minuten')).toEqual([
      's',
      'ochtends',
      'stap-voor-stap',
      'zo’n',
      '10',
      'minuten',
    ])
  })
})
