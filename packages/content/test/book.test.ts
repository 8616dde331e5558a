import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Book } from '../src/book/book.ts'
import { composeBook } from '../src/book/compose-book.ts'
import { bookHtml } from '../src/book/write-html.ts'
import { bookPdf } from '../src/book/write-pdf.ts'
import { loadProgramme, locales } from '../src/content.ts'

const programme = loadProgramme()

/** Everything that is printed, blocks in blocks too. */
const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => ('c' in block && block.t !== 'p' ? [block, ...flat(block.c)] : [block]))

/** All that stands in a PDF, its packed parts unpacked. */
function unpacked(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const parts = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    } catch {
      return packed
    }
  })
  return [raw, ...parts].join('\n')
}

describe.each(locales)('the book in %s', (locale) => {
  const book = composeBook(locale)
  const html = bookHtml(book)
  const printed = flat(book.blocks)
  const words = JSON.stringify(book.blocks)
  const modules = programme.modules(locale)
  const steps = modules.flatMap((module) => module.steps)

  it('holds every module, step and exercise of the programme, once', () => {
    const ids = printed.flatMap((block) => (block.t === 'heading' && block.id ? [block.id] : []))
    const exercises = steps.flatMap((step) => step.exercises.map(({ id }) => id))
    const wanted = [...modules.map(({ id }) => id), ...steps.map(({ id }) => id), ...exercises]
    expect(wanted.length).toBeGreaterThan(300)
    expect(ids.filter((id) => !id.startsWith('part-')).sort()).toEqual(wanted.sort())
    expect(wanted.filter((id) => !html.includes(` id="${id}"`))).toEqual([])
  })

  it('prints all that can be chosen, filled in or said in an exercise', () => {
    const labels = steps.flatMap((step) =>
      step.exercises.flatMap((exercise) => {
        if (exercise.primitive === 'choose') return exercise.options.map(({ label }) => label)
        if (exercise.primitive === 'fillIn') return exercise.gaps.map(({ label }) => label)
        if (exercise.primitive === 'form') return exercise.questions.map(({ label }) => label)
        if (exercise.primitive === 'talk') return exercise.rounds.map(({ label }) => label)
        return []
      }),
    )
    expect(labels.filter((label) => !words.includes(JSON.stringify(label).slice(1, -1)))).toEqual([])
  })

  it('tells every scene of every film in words, beside its drawing', () => {
    const scenes = printed.flatMap((block) => (block.t === 'film' ? block.scenes : []))
    const told = programme.videos(locale).flatMap(({ transcript }) => transcript.map(({ description }) => description))
    expect(scenes.map(({ description }) => description)).toEqual(told)
    expect(scenes.every(({ picture }) => picture.startsWith('<svg'))).toBe(true)
  })

  it('holds the whole help list, every private question and every safety text', () => {
    const { helpList, privateQuestions, privateWords, safetyTexts, notForYou } = programme.data
    const wanted = [
      ...helpList.flatMap(({ name, forWhom }) => [name[locale], forWhom[locale]]),
      ...[...privateQuestions.whole, ...privateQuestions.short].map(({ question }) => question[locale]),
      ...privateWords.words.map(({ words: text }) => text[locale]),
      ...Object.values(safetyTexts).map((text) => text[locale]),
      ...notForYou.map(({ answer }) => answer[locale]),
    ]
    expect(wanted.filter((text) => !words.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
  })

  it('has one h1, and skips no level of headings', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
  })

  it('needs nothing beside it and runs nothing', () => {
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).not.toMatch(/<script|(?:src|href)="(?!#)|url\((?!data:font)/)
  })
})

describe('the printed book', () => {
  let book: Book
  let pdf: string

  beforeAll(() => {
    book = composeBook('nl')
    pdf = unpacked(bookPdf(book))
  }, 120_000)

  it('is a tagged PDF/UA-1 with a title and a language', () => {
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('<rdf:li xml:lang="x-default">Tweespraak: het hele programma</rdf:li>')
    expect(pdf).toMatch(/\/Lang\s*\(nl\)/)
    expect(pdf).toMatch(/\/Marked true/)
  })

  it('is set in Vollkorn and Atkinson Hyperlegible Next, and in nothing else', () => {
    const families = [...pdf.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([A-Za-z]+)/g)].map(([, family]) => family)
    expect([...new Set(families)].sort()).toEqual(['AtkinsonHyperlegibleNext', 'Vollkorn'])
  })

  it('carries an alternative text for every drawing, and is refused without one', () => {
    const drawings = flat(book.blocks).flatMap((block) => (block.t === 'film' ? block.scenes : []))
    expect([...pdf.matchAll(/\/Alt\s*[(<]/g)].length).toBeGreaterThanOrEqual(drawings.length)
    const [scene] = drawings
    if (!scene) throw new Error('the book has no drawing')
    const untold: Block = { t: 'film', id: 'x', scenes: [{ ...scene, description: '' }] }
    const attempt = () => bookPdf({ ...book, blocks: [{ t: 'heading', level: 1, text: 'x', id: 'x' }, untold] })
    expect(attempt).toThrow(/alt/)
  })
})
