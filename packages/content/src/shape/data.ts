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

/** One private question. The level of a reply is for the person's own next page and the couple's route; it is not kept. */
export interface SafetyQuestion {
  id: string
  question: InEveryLanguage
  /** Reply id to level: 0 nothing, 1 unease, 2 afraid or controlled, 3 danger. A skipped question is 0. */
  levels: { yes: number; no: number; ratherNotSay: number }
}

/**
 * The private questions, with who has approved them. The level of a person is the highest of the replies.
 * Levels and questions wait for an expert in partner violence: `awaitingExpertSignOff` until one has signed.
 */
export interface SafetyQuestions {
  id: string
  status: 'awaitingExpertSignOff' | 'signedOff'
  signedOffBy: string | null
  source: string
  replies: { id: 'yes' | 'no' | 'ratherNotSay'; label: InEveryLanguage }[]
  questions: SafetyQuestion[]
  /** Which of them the short repeat in module 4 asks. */
  shortRepeat: string[]
}

/** Words around the private questions, by name. Outside versions. */
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
