import type { Audience } from './audience.ts'
import type { AnyExercise } from './exercise.ts'
import type { Locale, TextNode } from './text.ts'

/**
 * Who does a step.
 * - `apart`: both partners, each alone, each at an own moment.
 * - `together`: both at one table, on one device or two.
 * - `alone`: one person; stands in for a joint step without a partner, and while joint steps wait.
 */
export type Who = 'apart' | 'together' | 'alone'

/**
 * When a step counts as done.
 * - `seen`: the person reached its end.
 * - `answered`: the person gave a complete answer to every exercise that is not optional.
 * - `bothAnswered`: both did.
 * - `talkDoneByBoth`: both marked the talk as done.
 */
export type CompletionRule = 'seen' | 'answered' | 'bothAnswered' | 'talkDoneByBoth'

/**
 * What is opened by a step for two.
 * - `none`: nothing that could be too much; always open.
 * - `joint`: waits while one of the two takes it slower, or a pause; its `instead` comes in its place.
 * - `deep`: as `joint`; opens something painful, so it begins with an invitation and never counts for completing.
 */
export type SafetyGate = 'none' | 'joint' | 'deep'

/** What a step is, without a word of text. The same in every language. */
export interface StepSkeleton {
  /** Unique in the programme, stable for ever: answers, versions and progress hang on it. Never shown, never in an address. */
  id: string
  who: Who
  /** Minutes for one person: 2–10. */
  minutes: number
  defaultSharing: Audience
  /** Whether an answer of this step may be brought to a conversation. */
  mayBeSharedWithProfessional: boolean
  safetyGate: SafetyGate
  /** Counts for completing the module. A step that is not required is an offer. */
  required: boolean
  /** May be passed over, with or without saying why. */
  skippable: boolean
  completionRule: CompletionRule
  /** The step that stands in for this one without a partner, and while joint steps wait. Every joint step has one. */
  instead?: string
}

/** One step in one language: what the browser gets, at most 6 kB gzip. */
export interface Step extends StepSkeleton {
  title: string
  body: TextNode[]
  exercises: AnyExercise[]
  /** The whole step as plain sentences, in reading order, for the voice. */
  readAloud: string
}

/** One module in one language, with all its steps. */
export interface Module {
  id: string
  kind: 'core' | 'side' | 'booster' | 'conversation'
  /** Place in its row: core 1–8, side 1–10, conversation 1–3; booster: weeks after the end. */
  number: number
  title: string
  /** One sentence: what this module is for. */
  aim: string
  steps: Step[]
}

/** One line of a film: when, in seconds from its start, and what is said. */
export interface Caption {
  from: number
  to: number
  words: string
}

/** One scene of a film: what is to be seen, for who cannot see it, and what is said. */
export interface TranscriptScene {
  from: number
  description: string
  captions: Caption[]
}

/** A film in one language. `files` are names in `videosFolder`; captions are WebVTT. */
export interface Video {
  id: string
  title: string
  seconds: number
  files: { mp4: string; webm: string; poster: string; stills: string[]; captions: string }
  transcript: TranscriptScene[]
}

/** A frozen list of what a published version holds. Hashes are SHA-256 in hex over both languages together. */
export interface Manifest {
  version: string
  steps: { step: string; skeleton: string; hash: string }[]
}

/**
 * A published version on disk. Its rows are frozen; a correction changes words only, never the skeleton,
 * reaches running couples, and is listed with its reason.
 */
export interface PublishedVersion extends Manifest {
  /** Day of publication, `YYYY-MM-DD`. */
  publishedOn: string
  corrections: { step: string; on: string; why: string; from: string; to: string }[]
}

/** One module in both languages, as it is stored in built form. */
export interface BuiltModule {
  modules: Record<Locale, Module>
  videos: Record<Locale, Video[]>
  manifest: Manifest['steps']
}
