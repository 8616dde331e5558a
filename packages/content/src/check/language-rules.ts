import dutch from 'hyphen/nl/index.js'
import { syllable } from 'syllable'
import type { Locale } from '../shape/text.ts'
import type { Report } from '../sources/problem.ts'
import { type Prose, sentences, wordsOf } from './prose.ts'

const longestSentence = 15
const longestAverage = 10
/** An average over a handful of sentences says little. */
const fewestForAverage = 5
/** A readability score says nothing about a few lines. */
const fewestWordsForScore = 100
const scoreWarning = 60
const scoreError = 50

/** No sentence over 15 words; on average not over 10 in one page. */
export function sentenceLength(prose: readonly Prose[], report: Report): void {
  for (const { file, line, text } of prose)
    for (const sentence of sentences(text)) {
      const { length } = wordsOf(sentence)
      if (length > longestSentence)
        report({
          rule: 'sentence-length',
          file,
          line,
          found: `${length} words: “${sentence}”`,
          todo: `Make two sentences of it; at most ${longestSentence} words each.`,
        })
    }
  for (const [, passages] of byWhole(prose)) {
    const all = passages.flatMap(({ text }) => sentences(text))
    const average = all.flatMap(wordsOf).length / all.length
    const [first] = passages
    if (first && all.length >= fewestForAverage && average > longestAverage)
      report({
        rule: 'sentence-average',
        file: first.file,
        line: first.line,
        found: `Sentences here have ${average.toFixed(1)} words on average.`,
        todo: `Bring it to ${longestAverage} or fewer: cut the longest in two.`,
      })
  }
}

/** Flesch-Douma for Dutch, Flesch reading ease for English, on the running text of one page. */
export function readability(prose: readonly Prose[], report: Report): void {
  for (const [, passages] of byWhole(prose.filter(({ kind }) => kind === 'running'))) {
    const [first] = passages
    const text = passages.map((passage) => passage.text).join('\n')
    if (!first || wordsOf(text).length < fewestWordsForScore) continue
    const score = readingEase(
      passages.map((passage) => passage.text),
      first.locale,
    )
    if (score >= scoreWarning) continue
    report({
      rule: 'readability',
      severity: score < scoreError ? 'error' : 'warning',
      file: first.file,
      line: first.line,
      found: `Reading ease ${score.toFixed(0)} of 100 over the whole page.`,
      todo: `Use shorter words and sentences; ${scoreWarning} or more is right.`,
    })
  }
}

/**
 * Higher is easier. Dutch: Douma (1960), 206.84 − 0.93 words a sentence − 77 syllables a word.
 * English: Flesch (1948), 206.835 − 1.015 words a sentence − 84.6 syllables a word.
 * A sign of trouble, no proof of B1: a reader decides.
 */
export function readingEase(passages: readonly string[], locale: Locale): number {
  const all = passages.flatMap(sentences)
  const words = all.flatMap(wordsOf)
  const perSentence = words.length / all.length
  const perWord = words.reduce((sum, word) => sum + syllables(word, locale), 0) / words.length
  return locale === 'nl' ? 206.84 - 0.93 * perSentence - 77 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord
}

/** Dutch words part where they sound; English ones do not, so English is counted by its own rules. */
function syllables(word: string, locale: Locale): number {
  if (locale === 'en') return Math.max(1, syllable(word))
  return dutch.hyphenateSync(word, { hyphenChar: '\u00ad', minWordLength: 4 }).split('\u00ad').length
}

interface Pattern {
  pattern: RegExp
  todo: string
}

const banned: Record<Locale, Pattern[]> = {
  nl: [
    {
      pattern:
        /\b(hechting\w*|coping\w*|escal\w+|de-escal\w+|therap\w+|patroon|patronen|trigger\w*|trauma\w*|toxisch\w*|narcis\w*|communicer\w+|communicatie\w*|valideren|reflecter\w+|interventie\w*|emotie\w*)\b/iu,
      todo: 'That is a word of the trade. Say what one sees or does.',
    },
    {
      pattern: /\b(dader\w*|slachtoffers?|mishandel\w+|schuldige\w*|(?<!niet )jouw schuld)\b/iu,
      todo: 'That judges. Say what happens.',
    },
    {
      pattern: /\b(goed gedaan|goed bezig|super|geweldig|fantastisch|knap van je|complimenten|trots op)\b/iu,
      todo: 'We do not praise. Leave it out.',
    },
    { pattern: /!/u, todo: 'No exclamation marks: end with a full stop.' },
    { pattern: /\b(u|uw)\b/u, todo: 'We say je and jullie.' },
  ],
  en: [
    {
      pattern:
        /\b(attachment|coping|escalat\w+|de-escalat\w+|therap\w+|pattern|trigger\w*|trauma\w*|toxic|narciss\w+|communicat\w+|validat\w+|interven\w+|emotion\w*)\b/iu,
      todo: 'That is a word of the trade. Say what one sees or does.',
    },
    {
      pattern: /\b(perpetrator|abuser|victims?|abuse|(?<!not )your fault)\b/iu,
      todo: 'That judges. Say what happens.',
    },
    {
      pattern: /\b(well done|great job|good job|awesome|amazing|fantastic|congratulations|proud of)\b/iu,
      todo: 'We do not praise. Leave it out.',
    },
    { pattern: /!/u, todo: 'No exclamation marks: end with a full stop.' },
  ],
}

const pressing: Record<Locale, RegExp[]> = {
  nl: [
    /\b(je partner|de ander|hij|zij)\b[^.?]{0,40}\b(wacht|is al klaar|was eerder|heeft al|deed al|heeft nog niet|moet nog)\b/iu,
    /\bwacht(?:en)? (?:al |nog )?op (?:jou|je)\b/iu,
    /\blaat\b[^.?]{0,30}\b(niet wachten|niet zitten|niet in de steek)\b/iu,
    /\bstel\b[^.?]{0,30}\bniet teleur\b/iu,
    /\bals je (?:echt )?(?:van\b[^.?]{0,25}\bhoudt|om\b[^.?]{0,25}\bgeeft)/iu,
    /\bbewijs\b[^.?]{0,20}\b(dat je|je liefde)/iu,
    /\bjij (?:moet|hoort te)\b/iu,
    /\b(door jou|(?<!niet )jouw schuld|ligt aan jou)\b/iu,
  ],
  en: [
    /\b(your partner|the other|he|she|they)\b[^.?]{0,40}\b(waiting|is already done|has already|did already|has not yet|still has to)\b/iu,
    /\bwait(?:s|ing)? for you\b/iu,
    /\b(do not|don't|don’t) (?:keep\b[^.?]{0,20}\bwaiting|let\b[^.?]{0,20}\bdown)/iu,
    /\bif you (?:really |truly )?(?:love|care)\b/iu,
    /\bprove\b[^.?]{0,20}\b(that you|your love)/iu,
    /\b(because of you|(?<!not )your fault|down to you)\b/iu,
  ],
}

/** Words of the trade, judgement, praise, exclamation marks. Names of organisations are names. */
export function bannedWords(prose: readonly Prose[], report: Report): void {
  for (const { file, line, locale, text } of prose)
    for (const { pattern, todo } of banned[locale]) {
      const [found] = pattern.exec(text) ?? []
      if (found) report({ rule: 'banned-word', file, line, found: `“${found}” in “${text}”`, todo })
    }
}

/** Sentences that use what one partner did or did not do to move the other. A person reads the rest. */
export function pressure(prose: readonly Prose[], report: Report): void {
  for (const { file, line, locale, text } of prose)
    for (const pattern of pressing[locale]) {
      const [found] = pattern.exec(text) ?? []
      if (found)
        report({
          rule: 'pressure',
          file,
          line,
          found: `“${found}” presses one partner with the other.`,
          todo: 'Say what the reader can do, without what the other did or wants.',
        })
    }
}

function byWhole(prose: readonly Prose[]): Map<string, Prose[]> {
  const wholes = new Map<string, Prose[]>()
  for (const passage of prose) {
    const key = `${passage.whole} ${passage.locale}`
    wholes.set(key, [...(wholes.get(key) ?? []), passage])
  }
  return wholes
}
