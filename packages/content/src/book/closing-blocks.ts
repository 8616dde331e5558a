import type { ProgrammeData } from '../content.ts'
import type { InstrumentQuestion } from '../shape/data.ts'
import type { Module } from '../shape/step.ts'
import type { Locale, TextNode } from '../shape/text.ts'
import { type Block, heading, note, paragraph } from './book.ts'
import { type ReviewStatus, reading } from './module-blocks.ts'
import { plainText } from './text-blocks.ts'
import type { BookWords } from './words.ts'

interface ClosingPlace {
  words: BookWords
  locale: Locale
  data: ProgrammeData
}

/** Safety: whom it does not suit, the private questions with their weights and words, the texts, the help list. */
export function safetyBlocks(place: ClosingPlace): Block[] {
  const { words, locale, data } = place
  const say = words.safety
  const open = data.helpList.filter(({ status }) => status === 'toBeChecked').length
  return [
    heading(1, words.parts.safety, 'part-safety'),
    heading(2, say.notForYou),
    paragraph(say.notForYouText),
    ...data.notForYou.flatMap((entry): Block[] => [
      heading(3, entry.question[locale]),
      paragraph(entry.answer[locale]),
      note(`${say.outcome}: ${say.outcomes[entry.outcome]} ${helpNames(entry.help, place)}`),
    ]),
    heading(2, say.questions),
    {
      t: 'aside',
      kind: 'stop',
      label: words.parts.review,
      c: [paragraph(say.awaiting)],
    },
    paragraph(say.weights),
    privateQuestions(place),
    note(`${say.source}:`),
    { t: 'note', text: data.privateQuestions.source, lang: 'en' },
    heading(2, say.words),
    paragraph(data.privateWords.before[locale]),
    paragraph(data.privateWords.after[locale]),
    {
      t: 'table',
      caption: say.wordsAbout,
      head: [say.reference, say.text],
      rows: data.privateWords.words.map(({ id, words: text }) => [id, text[locale]]),
    },
    ...signOff(place),
    heading(2, say.texts),
    {
      t: 'table',
      caption: say.textsAbout,
      head: [say.reference, say.text],
      rows: Object.entries(data.safetyTexts).map(([name, text]) => [name, text[locale]]),
    },
    heading(2, say.help),
    paragraph(say.helpAbout(open, data.helpList.length)),
    ...helpList(place),
  ]
}

function helpNames(ids: readonly string[], { words, locale, data }: ClosingPlace): string {
  const names = data.helpList.filter(({ id }) => ids.includes(id)).map(({ name }) => name[locale])
  return names.length > 0 ? `${words.safety.helpAt}: ${names.join(', ')}.` : ''
}

function privateQuestions({ words, locale, data }: ClosingPlace): Block {
  const { whole, short } = data.privateQuestions
  const say = words.safety
  const asked = [...whole, ...short.filter(({ question }) => !whole.some((it) => it.question.nl === question.nl))]
  const repeated = new Set(short.map(({ question }) => question[locale]))
  return {
    t: 'table',
    caption: say.questions,
    head: [say.question, say.weighsYes, say.weighsRather, say.repeat],
    rows: asked.map(({ question, below, weights }) => [
      below ? `${question[locale]} ${below[locale]}` : question[locale],
      weights ? String(weights.yes) : say.harmless,
      weights ? String(weights.ratherNotSay) : say.harmless,
      repeated.has(question[locale]) ? say.yes : say.no,
    ]),
  }
}

/** What people outside must sign, and whether they did. */
function signOff({ words, locale, data }: ClosingPlace): Block[] {
  const say = words.safety
  return [
    heading(2, say.signOff),
    {
      t: 'table',
      caption: say.signOff,
      head: [say.signWhat, say.signBy, say.signStatus],
      rows: data.signOff.map(({ what, by, status }) => [
        what[locale],
        by[locale],
        status === 'signed' ? say.signed : say.awaitingSign,
      ]),
    },
  ]
}

const helpList = ({ words, locale, data }: ClosingPlace): Block[] =>
  data.helpList.flatMap((entry): Block[] => {
    const say = words.safety
    const rows: [string, string][] = [[say.forWhom, entry.forWhom[locale]]]
    if (entry.phone) rows.push([say.phone, entry.phone])
    if (entry.website) rows.push([say.website, entry.website])
    rows.push(
      [say.hours, entry.hours[locale]],
      [say.checked, entry.checkedOn ?? say.notChecked],
      [say.owner, entry.owner],
    )
    return [heading(3, entry.name[locale]), { t: 'terms', rows }]
  })

/** The questions of our own measurement, with how they are counted; and what has no permission. */
export function measurementBlocks({ words, locale, data }: ClosingPlace): Block[] {
  const say = words.measurement
  const own = data.instruments.filter(({ licenceStatus }) => licenceStatus !== 'blocked')
  const blocked = data.instruments.filter(({ licenceStatus }) => licenceStatus === 'blocked')
  const answers = (question: InstrumentQuestion): string =>
    question.options
      ? question.options.map(({ label, score }) => say.points(label[locale], score)).join('; ')
      : say.range(question.min ?? 0, question.max ?? 0, {
          low: question.low?.[locale] ?? '',
          high: question.high?.[locale] ?? '',
        })
  return [
    heading(1, words.parts.measurement, 'part-measurement'),
    ...own.flatMap((instrument): Block[] => [
      heading(2, instrument.name[locale]),
      paragraph(say.about),
      {
        t: 'table',
        caption: instrument.name[locale],
        head: [say.question, say.answers, say.inScore],
        rows: instrument.questions.map((question) => [
          question.onlyIf
            ? `${question.question[locale]} ${words.exercise.onlyWithChildren}`
            : question.question[locale],
          answers(question),
          instrument.scale.includes(question.id) ? say.yes : say.no,
        ]),
      },
      heading(3, say.key),
      paragraph(say.keyText(instrument.scale.length, instrument.fewestReplies)),
    ]),
    ...blocked.map(({ name }) => note(say.blocked(name[locale]))),
  ]
}

/** Which module was read by whom, in which language, and which by a clinician. */
export function reviewBlocks(
  modules: readonly Module[],
  reviewOf: (id: string) => ReviewStatus,
  words: BookWords,
): Block[] {
  const say = words.review
  return [
    heading(1, words.parts.review, 'part-review'),
    paragraph(say.about),
    {
      t: 'table',
      caption: say.caption,
      head: [say.module, say.dutch, say.english, say.clinical],
      rows: modules.map(({ id, kind, number, title }) => {
        const { readByAPerson, clinicalReview } = reviewOf(id)
        const seen = [readByAPerson.nl, readByAPerson.en, clinicalReview].map((review) => reading(review, words))
        return [`${words.kinds[kind](number)}: ${title}`, ...seen]
      }),
    },
  ]
}

/** Every fact of the text with the source that stands beside it. */
export function sourceBlocks(modules: readonly Module[], words: BookWords): Block[] {
  const say = words.sources
  const facts = modules.flatMap((module) =>
    module.steps.flatMap((step) =>
      factsIn(step.body).map(({ source, text }) => [`${module.title}: ${step.title}`, text, source]),
    ),
  )
  return [
    heading(1, words.parts.sources, 'part-sources'),
    paragraph(say.about),
    { t: 'table', caption: say.caption, head: [say.where, say.fact, say.source], rows: facts },
  ]
}

const factsIn = (nodes: readonly TextNode[]): { source: string; text: string }[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return node.t === 'fact' ? [{ source: node.source, text: plainText(node.c) }] : factsIn(node.c)
  })
