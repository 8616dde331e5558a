import { describe, expect, it } from 'vitest'
import { frameOf, loadProgramme, type PrivateReplies, type WeighedPage, wordsFor } from '../src/content.ts'

const { privateQuestions, privateWords } = loadProgramme().data
const { whole, short, dangerTogether } = privateQuestions
const pageOf = (questions: WeighedPage['questions']): WeighedPage => ({
  questions,
  dangerTogether,
  words: privateWords.words,
})
const pages = { whole: pageOf(whole), short: pageOf(short) }

/** Every reply that can be given on a page, each alone. */
const singles = ({ questions }: WeighedPage) =>
  questions.flatMap(({ id }) => (['yes', 'no', 'ratherNotSay'] as const).map((reply) => ({ id, reply })))

/** The words that come for these replies, without those for everybody. */
const own = (page: WeighedPage, replies: PrivateReplies): string[] => {
  const [first, ...rest] = wordsFor(page, replies)
  expect([first, rest.at(-1)]).toEqual(['first', 'again'])
  return rest.slice(0, -1)
}

describe('the words that fit', () => {
  it.each([
    ['put-down', ['unease']],
    ['afraid', ['fear', 'steps']],
    ['decides', ['fear', 'steps', 'control']],
    ['checks', ['fear', 'steps', 'control']],
    ['ex', ['ex']],
    ['hurt', ['fear', 'steps']],
    ['throat', ['throat', 'danger', 'fear']],
    ['threat', ['threat', 'danger', 'fear']],
    ['pressed', ['sex', 'fear', 'steps']],
    ['forced', ['sex', 'danger', 'fear']],
    ['if-you-go', ['fear', 'steps', 'leave']],
    ['want-to-go', ['steps', 'leave']],
    ['worse', ['worse', 'danger']],
    ['children', ['steps', 'children']],
    ['pregnant', ['rest']],
    ['substances', ['unease', 'substances']],
    ['myself', ['own']],
    ['suicide', ['suicide']],
    ['now', ['now', 'danger']],
  ])('for a yes to %s alone are %j', (id, words) => {
    expect(own(pages.whole, { [id]: 'yes' })).toEqual(words)
  })

  it.each([
    ['afraid', ['fear', 'steps']],
    ['hurt', ['fear', 'steps']],
    ['danger', ['throat', 'threat', 'danger', 'fear']],
    ['sex', ['sex', 'fear', 'steps']],
    ['because', ['steps', 'because']],
    ['want-to-go', ['steps', 'leave']],
    ['worse', ['worse', 'danger']],
    ['suicide', ['suicide']],
    ['now', ['now', 'danger']],
  ])('in the short repeat for a yes to %s alone are %j', (id, words) => {
    expect(own(pages.short, { [id]: 'yes' })).toEqual(words)
  })

  it.each([
    ['nothing', {}, ['rest']],
    ['no to everything', Object.fromEntries(whole.map(({ id }) => [id, 'no'])), ['rest']],
    ['a harmless screen', { 'calm-1': 'yes', 'calm-2': 'ratherNotSay' }, ['rest']],
    ['two of weight one', { 'put-down': 'yes', substances: 'yes' }, ['steps', 'substances']],
    ['wanting to go and being hurt', { 'want-to-go': 'yes', hurt: 'yes' }, ['danger', 'fear', 'leave']],
    ['a baby where there is fear', { pregnant: 'yes', afraid: 'yes' }, ['fear', 'steps', 'pregnant']],
    ['a baby where there is unease', { pregnant: 'yes', 'put-down': 'yes' }, ['unease']],
    ['rather not, where it weighs', { throat: 'ratherNotSay' }, ['steps', 'rather']],
    ['rather not, where it does not', { 'put-down': 'ratherNotSay' }, ['rest']],
    ['rather not about now', { now: 'ratherNotSay' }, ['now', 'steps', 'rather']],
    ['rather not about suicide', { suicide: 'ratherNotSay' }, ['suicide']],
  ] as const)('for %s are as the table says', (_name, replies, words) => {
    expect(own(pages.whole, replies)).toEqual(words)
  })

  it('never make danger of rather not say, whatever else is not said', () => {
    const nothingSaid = Object.fromEntries(whole.map(({ id }) => [id, 'ratherNotSay' as const]))
    expect(frameOf(pages.whole, nothingSaid)).toBe('fear')
  })

  it('come once each, in the order of the content, for every single reply and every pair of replies', () => {
    const order = privateWords.words.map(({ id }) => id)
    for (const page of Object.values(pages)) {
      const all = singles(page)
      for (const one of all)
        for (const other of all) {
          const words = wordsFor(page, { [one.id]: one.reply, [other.id]: other.reply })
          expect(words).toEqual(order.filter((id) => words.includes(id)))
          expect(words.length).toBeGreaterThan(2)
        }
    }
  })

  it('can each be reached', () => {
    const reached = Object.values(pages).flatMap((page) => [
      ...singles(page).flatMap(({ id, reply }) => wordsFor(page, { [id]: reply, afraid: 'yes' })),
      ...singles(page).flatMap(({ id, reply }) => wordsFor(page, { [id]: reply })),
    ])
    expect(privateWords.words.map(({ id }) => id).filter((id) => !reached.includes(id))).toEqual([])
  })
})

describe('the screens', () => {
  it('are 25, of which the first and every one in four or five is harmless', () => {
    expect(whole).toHaveLength(25)
    expect(short).toHaveLength(11)
    const harmless = whole.flatMap(({ weights }, at) => (weights ? [] : [at]))
    expect(harmless).toEqual([0, 4, 8, 12, 16, 21])
    expect(short.flatMap(({ weights }, at) => (weights ? [] : [at]))).toEqual([0, 5])
  })

  it('hold no sentence of more than 15 words, in either language', () => {
    const texts = [
      privateWords.before,
      privateWords.beforeAlone,
      privateWords.after,
      ...privateWords.words.map(({ words }) => words),
      ...[...whole, ...short].map(({ question }) => question),
    ]
    const long = texts
      .flatMap(({ nl, en }) => [nl, en])
      .flatMap((text) => text.split(/(?<=[.?!:])\s+/))
      .filter((sentence) => sentence.split(/\s+/).length > 15)
    expect(long).toEqual([])
  })
})

it('nothing that must be signed is signed, so every entry says that it waits', () => {
  const { signOff } = loadProgramme().data
  expect(signOff.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['offer', 'questions', 'words', 'throat', 'suicide', 'own-violence', 'panel']),
  )
  expect(new Set(signOff.map(({ status }) => status))).toEqual(new Set(['awaiting']))
})
