import { createHash } from 'node:crypto'
import type { BuiltModule, Manifest, Module, Video } from '../shape/step.ts'
import { inEveryLocale, type Locale, locales, type TextNode } from '../shape/text.ts'
import { buildExercise } from './build-exercise.ts'
import { filmTimes, transcriptOf } from './film-timing.ts'
import type { Report } from './problem.ts'
import type { ModuleSource } from './read-programme.ts'
import type { StepSource } from './skeleton.ts'
import type { StepWords } from './step-words.ts'

/** Makes the built form of one module. What does not fit is reported; the rest is built all the same. */
export function buildModule(source: ModuleSource, report: Report): BuiltModule {
  const modules = inEveryLocale((locale) => inLocale(source, locale, report))
  return {
    modules,
    videos: inEveryLocale((locale) => videosOf(source, locale)),
    manifest: manifestOf(modules),
  }
}

function inLocale(source: ModuleSource, locale: Locale, report: Report): Module {
  const { id, kind, number, title, aim, steps } = source.skeleton.data
  return {
    id,
    kind,
    number,
    title: title[locale],
    aim: aim[locale],
    steps: steps.flatMap((step) => {
      const words = source.words[locale].get(step.id)
      if (!words) return []
      const { exercises, ...skeleton } = step
      reportStrangers(step, words, report)
      const built = exercises.flatMap(
        (exercise) => buildExercise(exercise, { source, step, words, locale, report }) ?? [],
      )
      return [{ ...skeleton, title: words.title, body: words.body, exercises: built, readAloud: words.readAloud ?? '' }]
    }),
  }
}

function videosOf({ film }: ModuleSource, locale: Locale): Video[] {
  if (!film) return []
  const { id, title, scenes } = film.data
  return [
    {
      id,
      title: title[locale],
      seconds: filmTimes(film.data).seconds,
      files: {
        mp4: `${id}.mp4`,
        webm: `${id}.webm`,
        poster: `${id}.poster.png`,
        stills: scenes.map((scene) => `${id}.${scene.id}.svg`),
        captions: `${id}.${locale}.vtt`,
      },
      transcript: transcriptOf(film.data, locale),
    },
  ]
}

/** An exercise that a page shows must be one of its step. */
function reportStrangers(step: StepSource, words: StepWords, report: Report): void {
  for (const [id, { line }] of words.exercises)
    if (!step.exercises.some((exercise) => exercise.id === id))
      report({
        rule: 'skeleton',
        file: words.file,
        line,
        found: `The exercise ${id} is not one of the step ${step.id}.`,
        todo: 'Name it in module.yaml in this step, or take it out of the page.',
      })
}

/** One row per step, made from the built form alone, so that a stored version can be held against its manifest. */
export function manifestOf(modules: Record<Locale, Module>): Manifest['steps'] {
  return modules.nl.steps.map((step) => {
    const inBoth = locales.map((locale) => modules[locale].steps.find((built) => built.id === step.id))
    return { step: step.id, skeleton: sha256(inBoth.map(wordless)), hash: sha256(inBoth) }
  })
}

const wordKeys = new Set(['title', 'question', 'label', 'low', 'high', 'words', 'readAloud'])

/** A step without its words: ids, types, limits, audiences and the tags of its text. */
function wordless(step: Module['steps'][number] | undefined): string {
  return JSON.stringify({ ...step, body: outline(step?.body ?? []) }, (key: string, value: unknown) => {
    if (wordKeys.has(key)) return ''
    return key === 'help' && Array.isArray(value) ? value.length : value
  })
}

/** The tags of a text without its words: what two languages, and two versions, must have in common. */
export function outline(nodes: readonly TextNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || node.t === 'strong') return []
    return node.t === 'exercise' ? [`exercise ${node.id}`] : [node.t, ...outline(node.c).map((below) => `.${below}`)]
  })
}

/** SHA-256 in hex of a value as JSON. Keys keep the order in which the shapes name them. */
export function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
