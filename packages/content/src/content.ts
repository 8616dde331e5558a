import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withInstrumentWords } from './instrument-words.ts'
import { readAloudOf } from './read-aloud.ts'
import type {
  HelpEntry,
  Instrument,
  NotForYou,
  PrivateQuestions,
  PrivateWords,
  SafetyTexts,
  SignOff,
} from './shape/data.ts'
import type { AnyExercise } from './shape/exercise.ts'
import type { BuiltModule, Manifest, Module, Step, Video } from './shape/step.ts'
import { inEveryLocale, type Locale } from './shape/text.ts'

export { type Replies, scaleScore } from './shape/score.ts'
export * from './shape.ts'

/** Where the checked, built form lies. */
export const builtFolder = fileURLToPath(new URL('../built/', import.meta.url))

/** Where published versions lie, one folder each. */
export const versionsFolder = fileURLToPath(new URL('../versions/', import.meta.url))

/** Where the files of the films lie: the names in `Video.files`. */
export const videosFolder = fileURLToPath(new URL('../built/videos/', import.meta.url))

/** Why content cannot be used. Stable codes. */
export type ContentErrorCode = 'content.not_checked' | 'content.not_there' | 'content.no_such_step'

/** Thrown by the loader and by look-ups of things that do not exist. */
export class ContentError extends Error {
  readonly code: ContentErrorCode

  constructor(code: ContentErrorCode, message: string) {
    super(message)
    this.name = 'ContentError'
    this.code = code
  }
}

/** Safety texts, help list and measurements: outside versions, the newest for everybody. */
export interface ProgrammeData {
  helpList: HelpEntry[]
  privateQuestions: PrivateQuestions
  privateWords: PrivateWords
  signOff: SignOff[]
  safetyTexts: SafetyTexts
  notForYou: NotForYou[]
  instruments: Instrument[]
}

/** The whole programme in memory, in every language. Read only. */
export interface Programme {
  /** The id is the hash of its rows: the same content has the same version everywhere. */
  manifest: Manifest
  data: ProgrammeData
  /** All modules: core, side, boosters, conversations, each by number. */
  modules: (locale: Locale) => readonly Module[]
  videos: (locale: Locale) => readonly Video[]
  /** One step as the browser gets it, at most 6 kB gzip. Throws `content.no_such_step`. */
  stepPayload: (stepId: string, locale: Locale) => Step
  /** One exercise with the step it is in, to hold an answer against. Undefined when there is none. */
  exercise: (exerciseId: string) => { stepId: string; exercise: AnyExercise } | undefined
}

/**
 * Loads the built form. Throws `content.not_there` where there is none and `content.not_checked` where a
 * file does not carry the stamp of the checker, or was changed after it: run `npm run content`.
 */
export function loadProgramme(folder: string = builtFolder): Programme {
  return loadFrom({ modules: folder, data: folder })
}

/**
 * Loads a published version with its corrections, and today's safety texts, help list and measurements.
 * Throws as `loadProgramme` does; a version that does not exist is `content.not_there`.
 */
export function loadVersion(version: string): Programme {
  return loadFrom({ modules: join(versionsFolder, version), data: builtFolder })
}

function loadFrom(folders: { modules: string; data: string }): Programme {
  const folder = folders.modules
  const names = fileNames(folder)
  const data = readChecked<ProgrammeData>(join(folders.data, 'outside-versions.json'))
  const built = names
    .filter((name) => name.startsWith('module-'))
    .map((name) => readChecked<BuiltModule>(join(folder, name)))
    .sort((one, other) => rank(one.modules.nl) - rank(other.modules.nl))
  const rows = built.flatMap((module) => module.manifest)
  const version = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)
  const stored = inEveryLocale((locale) => byId(built.flatMap((module) => module.modules[locale].steps)))
  const made = inEveryLocale(() => new Map<string, Step>())
  const stepPayload = (stepId: string, locale: Locale): Step => {
    const ready = made[locale].get(stepId)
    if (ready) return ready
    const step = stored[locale].get(stepId)
    if (!step) throw new ContentError('content.no_such_step', `There is no step ${stepId}.`)
    const whole = completed(step, { locale, instruments: data })
    made[locale].set(stepId, whole)
    return whole
  }
  const homes = new Map([...stored.nl.values()].flatMap((step) => step.exercises.map(({ id }) => [id, step.id])))
  return {
    manifest: { version, steps: rows },
    data,
    modules: (locale) =>
      built.map(({ modules }) => ({
        ...modules[locale],
        steps: modules[locale].steps.map((step) => stepPayload(step.id, locale)),
      })),
    videos: (locale) => built.flatMap((module) => module.videos[locale]),
    stepPayload,
    exercise: (exerciseId) => {
      const stepId = homes.get(exerciseId)
      if (stepId === undefined) return undefined
      const exercise = stepPayload(stepId, 'nl').exercises.find(({ id }) => id === exerciseId)
      return exercise && { stepId, exercise }
    },
  }
}

/** What is stored holds no words of instruments and no voice text: both are made when a step is first asked for. */
function completed(stored: Step, at: { locale: Locale; instruments: ProgrammeData }): Step {
  const step = { ...stored, exercises: stored.exercises.map((exercise) => withInstrumentWords(exercise, at)) }
  return { ...step, readAloud: step.readAloud || readAloudOf(step) }
}

function fileNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new ContentError('content.not_there', `There is no content in ${folder}. Run: npm run content`)
  }
}

const builtFile = /^\{"checked":"([0-9a-f]{64})","content":(.*)\}\n$/s

function readChecked<Content>(path: string): Content {
  const [, stamp, text] = builtFile.exec(readBuilt(path)) ?? []
  if (text === undefined || createHash('sha256').update(text).digest('hex') !== stamp)
    throw new ContentError('content.not_checked', `${path} was changed after it was checked. Run: npm run content`)
  return JSON.parse(text)
}

function readBuilt(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ContentError('content.not_there', `${path} cannot be read. Run: npm run content`)
  }
}

const rank = ({ kind, number }: Module): number =>
  ['core', 'side', 'booster', 'conversation'].indexOf(kind) * 100 + number

const byId = (steps: readonly Step[]): ReadonlyMap<string, Step> => new Map(steps.map((step) => [step.id, step]))
