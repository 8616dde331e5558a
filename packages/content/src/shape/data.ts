import type { Locale } from './text.ts'

/** The same words in every language. */
export type InEveryLanguage = Record<Locale, string>

/**
 * A fact of the world stays `toBeChecked` until a person has looked and written down the day. What everybody knows, the
 * emergency number, needs no day: a doubt beside it would cost a call.
 */
export type CheckStatus = 'toBeChecked' | 'checkedByAPerson' | 'knownToEverybody'

/** One place to get help. Outside versions: a correction reaches everybody at once. */
export interface HelpEntry {
  id: string
  name: InEveryLanguage
  /** For whom, in one sentence. */
  forWhom: InEveryLanguage
  /** As dialled; null where there is only a website or a local address. */
  phone: string | null
  website: string | null
  hours: InEveryLanguage
  /** Who in our own organisation keeps this row right. */
  owner: string
  /** Day on which a person last checked number and hours, `YYYY-MM-DD`; null as long as nobody has. */
  checkedOn: string | null
  status: CheckStatus
}

/** What somebody says to a private question. No reply is no entry. */
export type PrivateReply = 'yes' | 'no' | 'ratherNotSay'

/** One screen of the private questions. */
export interface PrivateQuestion {
  id: string
  question: InEveryLanguage
  /** Small below it: what is meant. */
  below?: InEveryLanguage
  /** What a yes weighs, 0 to 3, and what rather not say weighs, 0 to 2. Absent: a harmless screen, which weighs nothing. */
  weights?: { yes: number; ratherNotSay: number }
}

/** The private questions. A page weighs the replies and forgets them: see `private-words.ts`. */
export interface PrivateQuestions {
  id: string
  source: string
  replies: { id: PrivateReply; label: InEveryLanguage }[]
  /** A yes to one of these and a yes to one of those is danger. Ids of questions. */
  dangerTogether: { one: string[]; other: string[] }
  /** In the order of the screens. */
  whole: PrivateQuestion[]
  /** The repeat later on. */
  short: PrivateQuestion[]
}

/** What weighed replies come to. */
export type PrivateFrame = 'none' | 'unease' | 'fear' | 'danger'

/** When words fit: in one of the frames, and where replies are named, with one of them. */
export interface WordsFit {
  /** For everybody, before or after all others. */
  always?: 'first' | 'last'
  frames?: PrivateFrame[]
  /** One of these was answered with yes. Ids of questions. */
  yes?: string[]
  /** With one of these somebody would rather not say. */
  ratherNotSay?: string[]
  /** Somebody would rather not say where that weighs. */
  ratherNotSayWeighs?: boolean
  /** No others fit. */
  otherwise?: boolean
}

/** One paragraph for whoever replied so that it fits. */
export interface FittingWords {
  id: string
  when: WordsFit
  words: InEveryLanguage
}

/** The words of the private page. `before` holds {name}; whoever has no partner here reads `beforeAlone`. */
export interface PrivateWords {
  before: InEveryLanguage
  beforeAlone: InEveryLanguage
  /** The first screen after the questions, the same for everybody. */
  after: InEveryLanguage
  /** How the texts say the partner, and what stands there for whoever has none here. */
  partner: { together: InEveryLanguage; alone: InEveryLanguage }
  words: FittingWords[]
}

/** One thing that people outside must sign, and whether they did. */
export interface SignOff {
  id: string
  /** What is signed, in one sentence. */
  what: InEveryLanguage
  /** Role of who signs: there may be more than one. */
  by: InEveryLanguage
  /** What has to wait until it is signed. */
  blocks: ('realCouples' | 'privatePage' | 'speakingAlone' | 'deepSteps')[]
  status: 'awaiting' | 'signed'
}

/** Words around safety, by name. Outside versions. */
export type SafetyTexts = Record<string, InEveryLanguage>

/** One line of the check before the start: whom this programme does not suit now, and where to go instead. */
export interface NotForYou {
  id: string
  question: InEveryLanguage
  /** What we say to a yes. */
  answer: InEveryLanguage
  /** `stop`: no account. `alone`: only the solo track, no pairing. `ask`: the person decides after reading. */
  outcome: 'stop' | 'alone' | 'ask'
  /** Ids of the help list. */
  help: string[]
}

/** One question of a measurement. */
export interface InstrumentQuestion {
  id: string
  question: InEveryLanguage
  /** Whole numbers `min`…`max`, named at both ends; or options, in order, from bad to good or as `score` says. */
  min?: number
  max?: number
  low?: InEveryLanguage
  high?: InEveryLanguage
  options?: { id: string; label: InEveryLanguage; score: number }[]
  onlyIf?: 'childrenAtHome'
  /** Higher is better, except where this says so. */
  lowerIsBetter?: boolean
}

/** A measurement. A `blocked` one has no questions and cannot be used by an exercise. */
export interface Instrument {
  id: string
  name: InEveryLanguage
  licenceStatus: 'own' | 'public' | 'permissionOnFile' | 'blocked'
  /** Where the permission or the evidence is filed; null where there is none. */
  evidenceFile: string | null
  validated: boolean
  questions: InstrumentQuestion[]
  /** Ids that make the scale score: the mean of their replies, each brought to 0–100. */
  scale: string[]
  /** Fewest replies of the scale for which a score is given. */
  fewestReplies: number
}
