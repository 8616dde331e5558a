import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltModule, Module } from '../shape/step.ts'
import { inEveryLocale, type Locale, locales } from '../shape/text.ts'
import { buildModule } from '../sources/build-module.ts'
import { filmTimes } from '../sources/film-timing.ts'
import { exerciseTypes } from '../sources/presets.ts'
import type { Problem } from '../sources/problem.ts'
import { type ProgrammeSource, readProgramme } from '../sources/read-programme.ts'
import type { FilmSource } from '../sources/skeleton.ts'
import { frozenVersions } from '../versions.ts'
import { filmRules } from './film-rules.ts'
import { bannedWords, pressure, readability, sentenceLength } from './language-rules.ts'
import { allProse, type Prose, wordsOf } from './prose.ts'
import { idsOnce, references } from './reference-rules.ts'
import { signable, signOffRules } from './sign-off-rules.ts'
import { spelling } from './spelling.ts'
import { stepRules } from './structure-rules.ts'

/** What `npm run content -- --json` prints. `minutes` are for one person. */
interface Summary {
  modules: { id: string; kind: string; steps: number; minutes: number; exercises: number; languages: Locale[] }[]
  videos: { id: string; seconds: number; bytes: number; captions: Locale[]; transcript: Locale[] }[]
  exerciseTypes: { type: string; uses: number }[]
  words: Record<Locale, number>
  problems: Problem[]
}

export interface Checked {
  source: ProgrammeSource
  built: { folder: string; built: BuiltModule }[]
  summary: Summary
}

const coreModules = 8

/** Reads the programme, builds it in memory and holds every rule against it. Writes nothing. */
export async function checkProgramme(root: string, made: { videos: string; versions: string }): Promise<Checked> {
  const source = readProgramme(root)
  const built = source.modules.map((module) => ({
    folder: module.folder,
    built: buildModule(module, source.report),
  }))
  const prose = allProse(source)
  stepRules(source)
  idsOnce(source)
  references(source)
  filmRules(source, made.videos)
  signOffRules(
    source,
    signable(
      source.data,
      built.map((it) => it.built),
    ),
  )
  frozenVersions(made.versions, source.report)
  for (const rule of [sentenceLength, readability, bannedWords, pressure]) rule(prose, source.report)
  await spelling(prose, { root, folders: source.modules.map(({ folder }) => folder), report: source.report })
  const dutch = built.map((module) => module.built.modules.nl)
  everyTypeUsed(dutch, source)
  return { source, built, summary: summaryOf({ source, dutch, prose, videosFolder: made.videos }) }
}

/** Asked once the eight core modules are there: a type that nobody uses is a promise without content. */
function everyTypeUsed(modules: readonly Module[], { report }: ProgrammeSource): void {
  if (modules.filter(({ kind }) => kind === 'core').length < coreModules) return
  for (const { type, uses } of usesOf(modules))
    if (uses === 0)
      report({
        rule: 'exercise-type',
        file: 'modules',
        line: 1,
        found: `The exercise type ${type} is used nowhere.`,
        todo: 'Use it where it fits, or take the type out.',
      })
}

function usesOf(modules: readonly Module[]): Summary['exerciseTypes'] {
  const used = modules.flatMap(({ steps }) => steps.flatMap((step) => step.exercises.map(({ type }) => type)))
  return exerciseTypes.map((type) => ({ type, uses: used.filter((other) => other === type).length }))
}

function summaryOf(from: {
  source: ProgrammeSource
  dutch: readonly Module[]
  prose: readonly Prose[]
  videosFolder: string
}): Summary {
  const { source, dutch, prose, videosFolder } = from
  const place = ({ file, line }: Problem) => `${file} ${String(line).padStart(6, '0')}`
  return {
    modules: source.modules.map(({ skeleton: { data: module }, words }) => ({
      id: module.id,
      kind: module.kind,
      steps: module.steps.length,
      minutes: module.steps.filter(({ who }) => who !== 'alone').reduce((sum, step) => sum + step.minutes, 0),
      exercises: module.steps.flatMap(({ exercises }) => exercises).length,
      languages: locales.filter((locale) => module.steps.every(({ id }) => words[locale].has(id))),
    })),
    videos: source.modules.flatMap(({ film }) => (film ? [videoSummary(film.data, videosFolder)] : [])),
    exerciseTypes: usesOf(dutch),
    words: inEveryLocale((locale) => countWords(prose, locale)),
    problems: source.problems.toSorted((one, other) => place(one).localeCompare(place(other))),
  }
}

/** A film that is read at all has captions and a transcript in both languages: its shape asks for them. */
function videoSummary(film: FilmSource, videosFolder: string): Summary['videos'][number] {
  const bytes = statSync(join(videosFolder, `${film.id}.mp4`), { throwIfNoEntry: false })?.size ?? 0
  return { id: film.id, seconds: filmTimes(film).seconds, bytes, captions: [...locales], transcript: [...locales] }
}

const countWords = (prose: readonly Prose[], locale: Locale): number =>
  prose.filter((passage) => passage.locale === locale).reduce((sum, { text }) => sum + wordsOf(text).length, 0)
