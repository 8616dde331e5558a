import type { Audience } from './audience.ts'
import type { TextNode } from './text.ts'

/** Something to choose. `more` holds the finer level below it (feeling wheel: at most three levels). */
export interface Option {
  id: string
  label: string
  more?: Option[]
}

/** One place to fill in. `words`: one line; `lines`: several; `day`: `mon`…`sun`; `time`: `HH:MM`; `pick`: an option id. */
export interface Gap {
  id: string
  label: string
  kind: 'words' | 'lines' | 'day' | 'time' | 'pick'
  required: boolean
  /** Longest answer in characters. */
  limit: number
  /** Only with `pick`. */
  options?: Option[]
}

/** One question of a form. With `rate`: whole numbers from `min` to `max`, named at both ends. */
export interface FormQuestion {
  id: string
  label: string
  kind: 'rate' | 'pick' | 'words'
  required: boolean
  min?: number
  max?: number
  low?: string
  high?: string
  options?: Option[]
  limit?: number
  /** Ask only people this is about; the app puts it last and lets everybody pass it. */
  onlyIf?: 'childrenAtHome'
}

/** One turn of a talk: who speaks, for how long, and what to do. The other listens. */
export interface Round {
  id: string
  /** Role id, or `both` when nobody has the floor. */
  speaker: string
  minutes: number
  label: string
}

interface Exercise<Type extends string, Primitive extends string> {
  /** Unique in the whole programme and never used again for something else: answers hang on it. */
  id: string
  type: Type
  primitive: Primitive
  question: string
  help: TextNode[]
  /** What the person may choose from for this answer; with one entry there is nothing to choose. */
  audiences: Audience[]
  /** What is chosen until the person chooses. Always one of `audiences`. */
  audience: Audience
  /** `each`: every partner has an own answer. `both`: one card of the couple; both edit it, field by field. */
  heldBy: 'each' | 'both'
  /** The step can be complete without an answer to this one. */
  optional: boolean
}

/** To read, see or hear. Complete when the person has seen it. Nothing of it is shown to anybody. */
export type Show<Type extends string = string> = Exercise<Type, 'show'>

/** To choose from options. Complete with `atLeast`…`atMost` chosen, own words counted as one. */
export interface Choose<Type extends string = string> extends Exercise<Type, 'choose'> {
  options: Option[]
  atLeast: number
  atMost: number
  ownWords: boolean
  /** The order in which they are chosen is part of the answer. */
  ordered: boolean
}

/** One number between two words. Complete with a whole number from `min` to `max`. */
export interface Rate<Type extends string = string> extends Exercise<Type, 'rate'> {
  min: number
  max: number
  low: string
  high: string
}

/** One text in own words. Complete when something other than white space is written, up to `limit` characters. */
export interface Write<Type extends string = string> extends Exercise<Type, 'write'> {
  limit: number
}

/** Sentence or card with gaps. Complete when every required gap is filled. */
export interface FillIn<Type extends string = string> extends Exercise<Type, 'fillIn'> {
  gaps: Gap[]
}

/** Several questions, asked one by one. Complete when every required question has a reply. */
export interface Form<Type extends string = string> extends Exercise<Type, 'form'> {
  questions: FormQuestion[]
}

/** What both wrote, side by side. Complete when the person has seen it. Shows only what each shared. */
export interface Compare<Type extends string = string> extends Exercise<Type, 'compare'> {
  /** The exercise whose answers are shown. */
  of: string
}

/** A talk at the table with roles, turns and a clock. Complete when the person marks it done; nothing is recorded. */
export interface Talk<Type extends string = string> extends Exercise<Type, 'talk'> {
  roles: Option[]
  rounds: Round[]
}

/** A piece of text with a point of its own. */
export type InfoExercise = Show<'info'>
/** The film of a module. Works without sound; stills and the transcript do the same. */
export interface VideoExercise extends Show<'video'> {
  video: string
}
/** A breathing tone that the app makes itself, with the words for each part. Seconds per part; `rounds` breaths. */
export interface AudioExercise extends Show<'audio'> {
  breath: { in: number; hold: number; out: number; rounds: number }
  words: { in: string; hold: string; out: string }
}
/** Cards to pick from; one more in own words where `ownWords` says so. Default one to three. */
export type CardPickExercise = Choose<'cardPick'>
/** One to five between two words. */
export type ScaleExercise = Rate<'scale'>
/** A grade from one to ten, as at school. */
export interface GradeExercise extends Rate<'grade'> {
  /** This grade is also the reply to a question of a measurement. */
  measures?: { instrument: string; question: string }
}
/** Own words, as long as the person likes up to the limit (default 2000). */
export type FreeTextExercise = Write<'freeText'>
/** A sentence of which the beginning of every part is given. */
export type SentenceBuilderExercise = FillIn<'sentenceBuilder'>
/** Feelings in up to three levels, from broad to fine. Up to three ids; a broad one is also an answer. */
export type FeelingWheelExercise = Choose<'feelingWheel'>
/** The most important first. `atMost` says how many places there are. */
export type RankExercise = Choose<'rank'>
/** I do, you feel, you do, I feel, and a name for the loop. Made together, one card. */
export type LoopBuilderExercise = FillIn<'loopBuilder'>
/** Where pressure comes from: nought to four per area. */
export type PressureMapExercise = Form<'pressureMap'>
/** Hidden until both have answered; then both see both at once. */
export type RevealExercise = FillIn<'reveal'>
/** Shows again what both wrote earlier. */
export type CompareExercise = Compare<'compare'>
/** A talk with roles, rounds and a timer. Each partner marks it done. */
export type GuidedTalkExercise = Talk<'guidedTalk'>
/** An agreement on one card of the couple. Both read and edit it. */
export type AgreementCardExercise = FillIn<'agreementCard'>
/** A note to the other that is delivered later, if both are still together in the programme then. */
export interface LetterExercise extends Write<'letter'> {
  /** Weeks after the end of the programme; null is never: the letter stays with its writer. */
  deliverAfterWeeks: number | null
}
/** Small fixed moments: what, and when. One card of the couple. */
export type RitualPlannerExercise = FillIn<'ritualPlanner'>
/** One small thing to do this week, chosen or in own words. */
export type WeekActionExercise = Choose<'weekAction'>
/** How did this go, one to five, and what do you take with you. */
export type CheckInExercise = Form<'checkIn'>
/** The private questions. They have a page of their own, which forgets what somebody replies; the step holds their place. */
export interface PrivateSafetyExercise extends Show<'privateSafety'> {
  instrument: string
  /** The short repeat. */
  short: boolean
}
/** Questions of a measurement, asked to each alone. Only for the person. */
export interface MeasurementExercise extends Form<'measurement'> {
  instrument: string
  moment: 'start' | 'middle' | 'end' | 'later'
}
/** Day, time and place of the couple's own moment. One card of the couple. */
export type MomentPlannerExercise = FillIn<'momentPlanner'>

/** The 23 exercise types, told apart by `type`, drawn and answered in the eight ways told apart by `primitive`. */
export type AnyExercise =
  | InfoExercise
  | VideoExercise
  | AudioExercise
  | CardPickExercise
  | ScaleExercise
  | GradeExercise
  | FreeTextExercise
  | SentenceBuilderExercise
  | FeelingWheelExercise
  | RankExercise
  | LoopBuilderExercise
  | PressureMapExercise
  | RevealExercise
  | CompareExercise
  | GuidedTalkExercise
  | AgreementCardExercise
  | LetterExercise
  | RitualPlannerExercise
  | WeekActionExercise
  | CheckInExercise
  | PrivateSafetyExercise
  | MeasurementExercise
  | MomentPlannerExercise

export type ExerciseType = AnyExercise['type']
export type Primitive = AnyExercise['primitive']
