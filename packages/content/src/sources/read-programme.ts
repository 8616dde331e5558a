import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { z } from 'zod'
import { inEveryLocale, type Locale, locales } from '../shape/text.ts'
import { helpList, instrument, notForYou, privateQuestions, privateWords, safetyTexts, signOff } from './data-shapes.ts'
import type { Problem, Report } from './problem.ts'
import { type FilmSource, filmSource, type ModuleSkeleton, moduleSkeleton } from './skeleton.ts'
import { type DataFile, type Place, readData, readText } from './source-file.ts'
import { readStepWords, type StepWords } from './step-words.ts'

/** A data file and where it is. */
export interface Placed<Data> extends DataFile<Data> {
  file: string
}

/** One module folder, read. `words` holds step id to words; a step whose file is missing or broken is absent. */
export interface ModuleSource {
  folder: string
  skeleton: Placed<ModuleSkeleton>
  words: Record<Locale, Map<string, StepWords>>
  film: Placed<FilmSource> | null
}

/** Everything that stands outside modules and outside versions. */
export interface DataSource {
  helpList: Placed<z.output<typeof helpList>> | null
  privateQuestions: Placed<z.output<typeof privateQuestions>> | null
  privateWords: Placed<z.output<typeof privateWords>> | null
  signOff: Placed<z.output<typeof signOff>> | null
  safetyTexts: Placed<z.output<typeof safetyTexts>> | null
  notForYou: Placed<z.output<typeof notForYou>> | null
  instruments: Placed<z.output<typeof instrument>>[]
}

export interface ProgrammeSource {
  root: string
  modules: ModuleSource[]
  data: DataSource
  problems: Problem[]
  /** Hand this to a rule; problems without a severity are errors. */
  report: Report
}

/**
 * Reads the programme folder: every module, the safety data, the measurements. Never throws for bad input:
 * what is wrong is in `problems`, what could be read is kept so that the rules can find the rest.
 */
export function readProgramme(root: string): ProgrammeSource {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push({ severity: 'error', ...problem })
  const folders = foldersIn(join(root, 'modules'))
  if (folders.length === 0)
    report({
      rule: 'file',
      file: 'modules',
      line: 1,
      found: 'There are no modules.',
      todo: 'A module is a folder under modules/ with a module.yaml in it.',
    })
  const modules = folders.flatMap((folder) => readModule({ root, folder, report }))
  modules.sort((one, other) => rank(one) - rank(other))
  return { root, modules, data: readSafetyAndMeasurement(root, report), problems, report }
}

function filmRule(path: readonly (string | number)[]) {
  if (path.includes('describe'))
    return { rule: 'description', todo: 'Say in nl and in en what is to be seen, for who cannot see it.' }
  if (path.includes('lines')) return { rule: 'caption', todo: 'Write the line in nl and in en: it is the caption too.' }
  return undefined
}

const kinds = ['core', 'side', 'booster', 'conversation']
const rank = ({ skeleton: { data } }: ModuleSource): number => kinds.indexOf(data.kind) * 100 + data.number

function readModule(at: { root: string; folder: string; report: Report }): ModuleSource[] {
  const { root, folder, report } = at
  const path = join(root, 'modules', folder)
  const skeleton = readDataFile(join(path, 'module.yaml'), moduleSkeleton, { root, report })
  if (!skeleton) return []
  const film = skeleton.data.film
    ? readDataFile(join(path, 'film.yaml'), filmSource, { root, report, ruleOf: filmRule })
    : null
  const names = readdirSync(path)
  const words: ModuleSource['words'] = inEveryLocale(() => new Map())
  const expected = new Set<string>()
  for (const [place, step] of skeleton.data.steps.entries()) {
    const name = step.id.slice(skeleton.data.id.length + 1)
    for (const locale of locales) {
      const fileName = names.find((candidate) => candidate.replace(/^\d+-/, '') === `${name}.${locale}.md`)
      if (!fileName) {
        report({
          rule: 'skeleton',
          file: skeleton.file,
          line: skeleton.lineOf(['steps', place]),
          found: `The step ${step.id} has no words in ${locale}.`,
          todo: `Write modules/${folder}/${place + 1}-${name}.${locale}.md.`,
        })
        continue
      }
      expected.add(fileName)
      const text = readText(join(path, fileName), root, report)
      const read = text === null ? null : readStepWords(text, relative(root, join(path, fileName)), report)
      if (read) words[locale].set(step.id, read)
    }
  }
  for (const stray of names.filter((name) => name.endsWith('.md') && !expected.has(name)))
    report({
      rule: 'skeleton',
      file: relative(root, join(path, stray)),
      line: 1,
      found: 'These words belong to no step of module.yaml.',
      todo: 'Name the step in module.yaml, or take the file out.',
    })
  return [{ folder, skeleton, words, film }]
}

function readSafetyAndMeasurement(root: string, report: Report): DataSource {
  const place = { root, report }
  const measurements = join(root, 'measurement')
  const files = existsSync(measurements) ? readdirSync(measurements).filter((name) => name.endsWith('.yaml')) : []
  return {
    helpList: readDataFile(join(root, 'safety/help-list.yaml'), helpList, place),
    privateQuestions: readDataFile(join(root, 'safety/questions.yaml'), privateQuestions, place),
    privateWords: readDataFile(join(root, 'safety/words.yaml'), privateWords, place),
    signOff: readDataFile(join(root, 'safety/sign-off.yaml'), signOff, place),
    safetyTexts: readDataFile(join(root, 'safety/texts.yaml'), safetyTexts, place),
    notForYou: readDataFile(join(root, 'safety/not-for-you.yaml'), notForYou, place),
    instruments: files.flatMap((name) => readDataFile(join(measurements, name), instrument, place) ?? []),
  }
}

function readDataFile<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  { root, ...place }: { root: string } & Omit<Place, 'file'>,
): Placed<z.output<Shape>> | null {
  const text = readText(path, root, place.report)
  const file = relative(root, path)
  const read = text === null ? null : readData(text, shape, { file, ...place })
  return read ? { ...read, file } : null
}

const foldersIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
