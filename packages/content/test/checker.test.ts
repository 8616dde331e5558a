import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { checkProgramme } from '../src/check/check-programme.ts'
import { builtFolder, versionsFolder, videosFolder } from '../src/content.ts'
import { builtFiles } from '../src/write-built.ts'

const programme = fileURLToPath(new URL('../programme', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'planted-'))
const module1 = 'modules/1-where-we-stand'
const videos = join(scratch, 'videos')
cpSync(videosFolder, videos, { recursive: true })

afterAll(() => rmSync(scratch, { recursive: true }))

type Edit = (file: string, change: (text: string) => string) => void

/** The safety data, the measurements and module 1: what is planted does not depend on how far the others are. */
const ofModule1 = (path: string) => !path.includes('/modules/') || path.includes(module1)

/** A copy of the programme as far as module 1, with one fault in it: what the checker finds, warnings too. */
async function findings(plant: (edit: Edit, root: string) => void, films = videos) {
  const root = mkdtempSync(join(scratch, 'programme-'))
  cpSync(programme, root, { recursive: true, filter: ofModule1 })
  plant((file, change) => {
    const path = join(root, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`nothing was planted in ${file}`)
    writeFileSync(path, after)
  }, root)
  return (await checkProgramme(root, { videos: films, versions: versionsFolder })).summary.problems
}

const lineOf = (file: string, text: string): number =>
  readFileSync(join(programme, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1

const page = (name: string) => `${module1}/${name}`
const skeleton = page('module.yaml')
const film = page('film.yaml')

interface Planted {
  policy: string
  rule: string
  file: string
  from: string | RegExp
  to: string
  /** A text on the line that must be named. */
  on?: string
  found?: RegExp
}

const faults: Planted[] = [
  {
    policy: 'English has the same paragraphs as Dutch',
    rule: 'skeleton',
    file: page('5-wish.en.md'),
    from: 'A wish is about',
    to: '- A wish is about',
  },
  {
    policy: 'a choice has words in every language',
    rule: 'skeleton',
    file: page('5-wish.en.md'),
    from: /- more-fun: .*\n/,
    to: '',
    found: /more-fun/,
  },
  {
    policy: 'words without a place are found',
    rule: 'skeleton',
    file: page('5-wish.nl.md'),
    from: '- more-fun:',
    to: '- even-more-fun:',
    on: '- more-fun:',
    found: /no place for “even-more-fun”/,
  },
  {
    policy: 'an exercise that the step does not have is found',
    rule: 'skeleton',
    file: page('9-week.nl.md'),
    from: '## Tot slot',
    to: '{% exercise id="m1-ghost" %}\n## Wie?\n{% /exercise %}',
    found: /m1-ghost is not one of/,
    on: '## Tot slot',
  },
  {
    policy: 'a page over its word budget is refused',
    rule: 'word-budget',
    file: page('3-measure.nl.md'),
    from: 'Het is geen test.',
    to: 'Het is geen test. '.repeat(60),
  },
  {
    policy: 'a sentence of sixteen words is refused',
    rule: 'sentence-length',
    file: page('9-week.nl.md'),
    from: 'Iets wat je zelf kunt doen.',
    to: 'Iets wat je zelf kunt doen op een gewone dag in huis of ook ergens buiten.',
    on: 'Iets wat je zelf kunt doen.',
  },
  {
    policy: 'an average over ten words is refused, though no sentence is too long',
    rule: 'sentence-average',
    file: page('3-measure.nl.md'),
    from: /(?<=---\n)Je gaf al[\s\S]*?(?=\{% ex)/,
    to: `${'Vandaag kijk je samen naar wat er bij jullie in huis nog beter mag. '.repeat(10)}\n\n`,
  },
  {
    policy: 'a word of the trade is refused',
    rule: 'banned-word',
    file: page('4-values.nl.md'),
    from: 'Dat is gewoon zo.',
    to: 'Dat is hechting.',
    on: 'Dat is gewoon zo.',
  },
  {
    policy: 'an exclamation mark is refused',
    rule: 'banned-word',
    file: page('4-values.en.md'),
    from: 'That is how it works.',
    to: 'That is how it works!',
  },
  {
    policy: 'praise is refused',
    rule: 'banned-word',
    file: page('9-week.nl.md'),
    from: 'Dit was de eerste module.',
    to: 'Goed gedaan.',
  },
  {
    policy: 'Dutch that is hard to read is refused',
    rule: 'readability',
    file: page('9-week.nl.md'),
    from: 'Dit was de eerste module.',
    to: 'Verantwoordelijkheidsverdeling veronderstelt wederzijdse onderhandelingsbereidheid. '.repeat(20),
    found: /Reading ease/,
  },
  {
    policy: 'English that is hard to read is refused',
    rule: 'readability',
    file: page('9-week.en.md'),
    from: 'This was the first module.',
    to: 'Reciprocal responsibility presupposes unconditional availability. '.repeat(20),
  },
  {
    policy: 'a joint step without the sentence that stopping is allowed is refused',
    rule: 'stop-sentence',
    file: page('7-goal.nl.md'),
    from: 'Voelt dit nu niet goed? Stop. Dat mag altijd.',
    to: 'Stoppen mag.',
  },
  {
    policy: 'the partner is not used to press the reader',
    rule: 'pressure',
    file: page('5-wish.nl.md'),
    from: 'Houd het klein.',
    to: 'Je partner is al klaar en wacht op je.',
    on: 'Houd het klein.',
  },
  {
    policy: 'nobody is asked to prove love',
    rule: 'pressure',
    file: page('5-wish.en.md'),
    from: 'Keep it small.',
    to: 'If you really love your partner, you do this.',
  },
  {
    policy: 'a comparison with nothing is found',
    rule: 'reference',
    file: skeleton,
    from: 'of: m1-three-things',
    to: 'of: m1-four-things',
    found: /m1-four-things/,
  },
  {
    policy: 'a film that does not exist is found',
    rule: 'reference',
    file: skeleton,
    from: 'video: m1-film',
    to: 'video: m9-film',
  },
  {
    policy: 'a blocked instrument cannot be asked',
    rule: 'reference',
    file: skeleton,
    from: 'instrument: own-eight\n        moment',
    to: 'instrument: csi-4\n        moment',
    found: /csi-4/,
  },
  {
    policy: 'a turn for nobody is found',
    rule: 'reference',
    file: skeleton,
    from: 'speaker: listener',
    to: 'speaker: nobody',
  },
  {
    policy: 'help that is not in the list is found',
    rule: 'reference',
    file: 'safety/not-for-you.yaml',
    from: '[kindertelefoon]',
    to: '[ghost-line]',
    on: '[kindertelefoon]',
  },
  {
    policy: 'an id is used once',
    rule: 'id-twice',
    file: skeleton,
    from: 'id: m1-goal',
    to: 'id: m1-read',
    on: 'id: m1-goal',
  },
  {
    policy: 'an id begins with its module',
    rule: 'id-name',
    file: skeleton,
    from: 'id: m1-check\n',
    to: 'id: check\n',
  },
  {
    policy: 'a spelling mistake is found in Dutch',
    rule: 'spelling',
    file: page('9-week.nl.md'),
    from: 'voordeur',
    to: 'vordeurr',
    on: 'voordeur',
  },
  {
    policy: 'a spelling mistake is found in English',
    rule: 'spelling',
    file: page('9-week.en.md'),
    from: 'front door',
    to: 'frunt door',
  },
  {
    policy: 'a Dutch word in English is a mistake',
    rule: 'spelling',
    file: page('9-week.en.md'),
    from: 'front door',
    to: 'voordeur',
  },
  {
    policy: 'a line of a film has captions in both languages',
    rule: 'caption',
    file: film,
    from: '{ nl: Begin klein., en: Begin small. }',
    to: '{ nl: Begin klein. }',
    on: 'Begin klein.',
  },
  { policy: 'a scene is described', rule: 'description', file: film, from: /describe:\n +nl: .*\n/, to: 'describe:\n' },
  {
    policy: 'a film is made again when it is drawn otherwise',
    rule: 'film',
    file: film,
    from: 'H122',
    to: 'H124',
    found: /older/,
  },
  { policy: 'a core module has a film', rule: 'film', file: skeleton, from: 'film: true', to: 'film: false' },
  {
    policy: 'a joint step has something to do instead',
    rule: 'joint-step',
    file: skeleton,
    from: '    instead: m1-alone\n',
    to: '',
  },
  {
    policy: 'private questions never wait for both',
    rule: 'private-step',
    file: skeleton,
    from: 'completionRule: seen',
    to: 'completionRule: bothAnswered',
  },
  {
    policy: 'private answers cannot be offered to anybody',
    rule: 'audience',
    file: skeleton,
    from: 'type: privateSafety\n',
    to: 'type: privateSafety\n        audiences: [partnerNow]\n',
  },
  {
    policy: 'an unknown exercise type is refused with the list of types',
    rule: 'exercise-type',
    file: skeleton,
    from: 'type: grade',
    to: 'type: quiz',
    found: /quiz/,
  },
  {
    policy: 'an unknown tag is refused',
    rule: 'markup',
    file: page('4-values.nl.md'),
    from: '{% example %}',
    to: '{% sample %}',
  },
  {
    policy: 'a block of quotation is refused',
    rule: 'markup',
    file: page('4-values.nl.md'),
    from: 'Lukt het niet',
    to: '> Lukt het niet',
  },
  {
    policy: 'a wrong date is refused',
    rule: 'shape',
    file: skeleton,
    from: 'clinicalReview: null',
    to: 'clinicalReview: { by: Someone, on: 2026-02-30 }',
    on: 'clinicalReview',
  },
  {
    policy: 'a missing language is refused',
    rule: 'shape',
    file: skeleton,
    from: '  en: Where do we stand?\n',
    to: '',
  },
  {
    policy: 'a deep step that counts, or that is written in, is found',
    rule: 'deep-step',
    file: skeleton,
    from: 'safetyGate: joint',
    to: 'safetyGate: deep',
    found: /m1-read is deep/,
  },
  { policy: 'broken YAML is refused', rule: 'shape', file: skeleton, from: 'kind: core', to: 'kind: [core' },
  {
    policy: 'a checked help number carries its day',
    rule: 'shape',
    file: 'safety/help-list.yaml',
    from: 'status: toBeChecked',
    to: 'status: checkedByAPerson',
  },
  {
    policy: 'in the private questions a no weighs nothing',
    rule: 'shape',
    file: 'safety/questions.yaml',
    from: 'weights: { yes: 1, ratherNotSay: 0 }',
    to: 'weights: { yes: 0, no: 1, ratherNotSay: 0 }',
  },
  {
    policy: 'words for a question that nobody asks are found',
    rule: 'reference',
    file: 'safety/words.yaml',
    from: 'when: { yes: [because] }',
    to: 'when: { yes: [ghost] }',
    on: 'when: { yes: [because] }',
  },
  {
    policy: 'a signature over words that have changed since is found',
    rule: 'sign-off',
    file: 'safety/sign-off.yaml',
    from: 'covers: words.throat\n  signed: awaiting',
    to: `covers: words.throat\n  signed: { role: a, organisation: b, on: 2026-01-31, until: 2028-01-31, hash: ${'a'.repeat(64)} }`,
  },
  {
    policy: 'a blocked instrument holds no texts',
    rule: 'shape',
    file: 'measurement/csi-4.yaml',
    from: 'questions: []',
    to: 'questions: [{ id: one, question: { nl: Een, en: One } }]',
  },
]

describe('the checker', () => {
  it('finds no error in the programme as it is', async () => {
    const { summary } = await checkProgramme(programme, { videos: videosFolder, versions: versionsFolder })
    expect(summary.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each(faults)('$policy ($rule)', async ({ rule, file, from, to, on, found }) => {
    const problems = await findings((edit) => edit(file, (text) => text.replace(from, to)))
    const hit = problems.find(
      (problem) => problem.rule === rule && problem.file === file && (found?.test(problem.found) ?? true),
    )
    expect(hit).toBeDefined()
    expect(hit?.line).toBe(on ? lineOf(file, on) : hit?.line)
    expect(hit?.todo).not.toBe('')
  })

  it('asks for the words of every step in every language', async () => {
    const problems = await findings((_edit, root) => rmSync(join(root, page('7-goal.en.md'))))
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'skeleton', file: skeleton, line: lineOf(skeleton, 'm1-goal') }),
    )
  })

  it('names words that belong to no step', async () => {
    const problems = await findings((_edit, root) => writeFileSync(join(root, page('11-extra.nl.md')), 'Los.'))
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'skeleton', file: page('11-extra.nl.md') }))
  })

  it('refuses a file that is not UTF-8, and goes on to find the rest', async () => {
    const problems = await findings((edit, root) => {
      writeFileSync(join(root, page('7-goal.nl.md')), Buffer.from([0x2d, 0xe9, 0xff]))
      edit(page('9-week.nl.md'), (text) => text.replace('voordeur', 'vordeurr'))
    })
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'file', file: page('7-goal.nl.md') }))
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'spelling', file: page('9-week.nl.md') }))
  })

  it('asks for a film that has not been made', async () => {
    const empty = join(scratch, 'no-videos')
    mkdirSync(empty, { recursive: true })
    const problems = await findings(() => {}, empty)
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'film', file: film }))
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['film']))
  })

  it('refuses a film that is too short', async () => {
    const problems = await findings((edit) => edit(film, (text) => text.slice(0, text.indexOf('  - id: book'))))
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'film', found: expect.stringMatching(/takes \d+ seconds/) }),
    )
  })

  it('refuses a film of more than 2 MB', async () => {
    const heavy = join(scratch, 'heavy')
    cpSync(videosFolder, heavy, { recursive: true })
    writeFileSync(join(heavy, 'm1-film.webm'), Buffer.alloc(2 * 1024 * 1024 + 1))
    const problems = await findings(() => {}, heavy)
    expect(problems).toEqual([expect.objectContaining({ rule: 'film', found: expect.stringContaining('webm') })])
  })

  it('asks for a use of every exercise type once there are eight core modules', async () => {
    const problems = await findings((_edit, root) => {
      for (let number = 2; number <= 8; number++) {
        const folder = join(root, `modules/${number}-copy`)
        cpSync(join(root, module1), folder, { recursive: true })
        const text = readFileSync(join(folder, 'module.yaml'), 'utf8')
        writeFileSync(join(folder, 'module.yaml'), text.replace('number: 1', `number: ${number}`))
      }
    })
    const unused = problems.filter(({ rule }) => rule === 'exercise-type').map(({ found }) => found)
    expect(unused).toContain('The exercise type letter is used nowhere.')
    expect(unused).not.toContain('The exercise type grade is used nowhere.')
  })

  it('warns at a reading ease between 50 and 60, without an error', async () => {
    const problems = await findings((edit) =>
      edit(page('9-week.en.md'), (text) =>
        text.replace('This was the first module.', 'Our neighbours visited yesterday evening. '.repeat(13)),
      ),
    )
    const readability = problems.filter(({ rule }) => rule === 'readability')
    expect(readability).toEqual([expect.objectContaining({ severity: 'warning' })])
  })
})

describe('the built form', () => {
  it('is what the checker makes of the files as they are now', async () => {
    const { built, source } = await checkProgramme(programme, { videos: videosFolder, versions: versionsFolder })
    const files = builtFiles(built, source.data)
    const other = [...files].filter(([name, text]) => readFileSync(join(builtFolder, name), 'utf8') !== text)
    expect(other.map(([name]) => name)).toEqual([])
    const stray = readdirSync(builtFolder).filter((name) => name.endsWith('.json') && !files.has(name))
    expect(stray).toEqual([])
  })
})
