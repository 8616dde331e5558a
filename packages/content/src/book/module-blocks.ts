import type { Module, Step, Video } from '../shape/step.ts'
import type { Locale } from '../shape/text.ts'
import type { ModuleSource } from '../sources/read-programme.ts'
import { type Block, heading, type PrintedScene } from './book.ts'
import { exerciseBlocks } from './exercise-blocks.ts'
import { textBlocks } from './text-blocks.ts'
import type { BookWords } from './words.ts'

/** Who has read a module, as its `module.yaml` says. */
export type ReviewStatus = Pick<ModuleSource['skeleton']['data'], 'readByAPerson' | 'clinicalReview'>

export interface ModulePlace {
  words: BookWords
  locale: Locale
  review: ReviewStatus
  questionOf: (exerciseId: string) => string
  videos: readonly Video[]
  /** The drawing of a still, by its file name, as SVG. */
  picture: (file: string) => string
}

/** A module with all its steps: what it is for, how long it takes, who has read it, then every page of it. */
export function moduleBlocks(module: Module, place: ModulePlace): Block[] {
  const { words } = place
  const standIns = new Set(module.steps.map((step) => step.instead))
  const ownSteps = module.steps.filter(({ id }) => !standIns.has(id))
  const minutes = ownSteps.reduce((sum, step) => sum + step.minutes, 0)
  return [
    heading(2, `${words.kinds[module.kind](module.number)}: ${module.title}`, module.id),
    {
      t: 'terms',
      rows: [
        [words.module.aim, module.aim],
        [words.module.size, words.module.sizeOf(ownSteps.length, minutes, module.steps.length - ownSteps.length)],
        [words.module.read, readIn(place.review, words)],
        [words.module.clinical, reading(place.review.clinicalReview, words)],
      ],
    },
    ...module.steps.flatMap((step) => stepBlocks(step, module, place)),
  ]
}

const readIn = ({ readByAPerson: { nl, en } }: ReviewStatus, words: BookWords): string =>
  words.module.readIn(reading(nl, words), reading(en, words))

/** By whom and when, or that nobody has. */
export const reading = (review: { by: string; on: string } | null, words: BookWords): string =>
  review ? words.module.by(review.by, review.on) : words.module.noOne

function stepBlocks(step: Step, module: Module, place: ModulePlace): Block[] {
  const { words } = place
  const exercise = (id: string): Block[] => {
    const found = step.exercises.find((candidate) => candidate.id === id)
    return found ? exerciseBlocks(found, { ...place, film: (videoId) => film(videoId, place) }) : []
  }
  return [
    heading(3, step.title, step.id),
    { t: 'terms', rows: stepTerms(step, module, words) },
    ...textBlocks(step.body, { words, exercise }),
  ]
}

function stepTerms(step: Step, module: Module, { step: say }: BookWords): [string, string][] {
  const instead = module.steps.find(({ id }) => id === step.instead)?.title ?? say.noStep
  const gate = step.safetyGate === 'none' ? say.gates.none : say.gates[step.safetyGate](instead)
  return [
    [say.who, say.whoIs[step.who]],
    [say.time, say.minutes(step.minutes)],
    [say.done, say.doneWhen[step.completionRule]],
    [say.counts, `${step.required ? say.required : say.offered} ${step.skippable ? say.skippable : say.notSkippable}`],
    [say.calm, gate],
    [say.conversation, step.mayBeSharedWithProfessional ? say.mayBeBrought : say.staysHere],
    [say.reference, step.id],
  ]
}

function film(id: string, { words, videos, picture }: ModulePlace): Block[] {
  const video = videos.find((candidate) => candidate.id === id)
  if (!video) return []
  const scenes = video.transcript.map(({ from, description, captions }, at): PrintedScene => {
    const still = video.files.stills[at]
    return {
      picture: still ? picture(still) : '',
      time: words.film.at(Math.round(from)),
      description,
      captions: captions.map((caption) => caption.words),
    }
  })
  return [
    { t: 'note', text: words.film.about(video.title, Math.round(video.seconds)) },
    { t: 'film', id, scenes },
  ]
}
